package org.gongdan.subsidy.transparency.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTreeTest {

    /** The inputs of the tests of Certificate Transparency, for which the roots are known. */
    private static final List<TreeHash> KNOWN = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(hex -> TreeHash.ofLeaf(HexFormat.of().parseHex(hex)))
            .toList();

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void hasTheRootsThatAreKnown(int size, String root) {
        assertThat(new MerkleTree(of(KNOWN.subList(0, size))).root(size).hex()).isEqualTo(root);
    }

    @Test
    void agreesWithTheDefinitionForEverySize() {
        var leaves = leaves(70);
        for (var size = 1; size <= leaves.size(); size++) {
            assertThat(new MerkleTree(of(leaves)).root(size)).isEqualTo(byDefinition(leaves.subList(0, size)));
        }
    }

    @Test
    void provesEveryLeafOfEverySizeAndNoOther() {
        var leaves = leaves(70);
        var tree = new MerkleTree(of(leaves));
        for (var size = 1; size <= leaves.size(); size++) {
            var root = tree.root(size);
            for (var leaf = 0; leaf < size; leaf++) {
                var path = tree.inclusion(leaf, size);
                assertThat(ProofCheck.holds(leaves.get(leaf), leaf, size, path, root))
                        .isTrue();
                assertThat(ProofCheck.holds(leaves.get((leaf + 1) % 70), leaf, size, path, root))
                        .isFalse();
                assertThat(ProofCheck.holds(leaves.get(leaf), (leaf + 1) % size, size, path, root))
                        .isEqualTo(size == 1);
            }
        }
    }

    @Test
    void provesEverySizeABeginningOfEveryGreaterAndNothingElse() {
        var leaves = leaves(70);
        var tree = new MerkleTree(of(leaves));
        for (var to = 1; to <= leaves.size(); to++) {
            for (var from = 1; from <= to; from++) {
                var proof = tree.consistency(from, to);
                assertThat(ProofCheck.isPrefix(from, tree.root(from), to, tree.root(to), proof))
                        .as("%d of %d", from, to)
                        .isTrue();
                assertThat(ProofCheck.isPrefix(from, TreeHash.EMPTY, to, tree.root(to), proof))
                        .isFalse();
                assertThat(ProofCheck.isPrefix(from, tree.root(from), to, TreeHash.EMPTY, proof))
                        .isFalse();
                assertThat(from > 1
                                && ProofCheck.isPrefix(from - 1, tree.root(from - 1), to, tree.root(to), proof)
                                && from - 1 != to)
                        .isFalse();
            }
        }
    }

    @Test
    void acceptsNoProofWithAHashChanged() {
        var leaves = leaves(300);
        var tree = new MerkleTree(of(leaves));
        var random = new Random(6962);
        for (var round = 0; round < 500; round++) {
            var size = 2 + random.nextInt(298);
            var leaf = random.nextInt(size);
            var path = new ArrayList<>(tree.inclusion(leaf, size));
            path.set(random.nextInt(path.size()), leaves.get(random.nextInt(300)));
            assertThat(path.equals(tree.inclusion(leaf, size))
                            || !ProofCheck.holds(leaves.get(leaf), leaf, size, path, tree.root(size)))
                    .isTrue();
        }
    }

    @Test
    void refusesWhatNoTreeHas() {
        var tree = new MerkleTree(of(leaves(3)));
        assertThatThrownBy(() -> tree.inclusion(3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.inclusion(-1, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(0, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThat(ProofCheck.holds(TreeHash.EMPTY, 0, 0, List.of(), TreeHash.EMPTY))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 255, 256, 257, 70_000})
    void growsInTilesToTheSameRootHoweverItIsCut(int step) {
        var leaves = leaves(70_000);
        Map<String, Tile> kept = new HashMap<>();
        GrowingTree.Tiles tiles = (level, number) -> kept.get(level + "/" + number);
        for (var from = 0; from < leaves.size(); from += step) {
            var tree = new GrowingTree(tiles, from);
            leaves.subList(from, Math.min(from + step, leaves.size())).forEach(tree::add);
            tree.changed().forEach(tile -> kept.put(tile.level() + "/" + tile.number(), tile));
            if (from > 3_000 && step < 10) {
                // small steps are shown by the first few thousand
                leaves = leaves.subList(0, from + step);
            }
        }
        var size = leaves.size();
        var direct = new MerkleTree(of(leaves));
        var tiled = new MerkleTree(new TiledNodes(tiles));
        LongStream.of(1, 255, 256, 257, size / 2, size - 1, size)
                .filter(each -> each <= size)
                .forEach(each -> assertThat(tiled.root(each)).isEqualTo(direct.root(each)));
        assertThat(tiled.inclusion(size / 3, size)).isEqualTo(direct.inclusion(size / 3, size));
        assertThat(tiled.consistency(size / 3, size)).isEqualTo(direct.consistency(size / 3, size));
        assertThat(kept.values())
                .allSatisfy(tile -> assertThat(Tile.of(tile.level(), tile.number(), tile.bytes()))
                        .isEqualTo(tile));
    }

    private static List<TreeHash> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> TreeHash.ofLeaf(("leaf " + number).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static TreeHash byDefinition(List<TreeHash> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        var half = 1;
        while (half * 2 < leaves.size()) {
            half *= 2;
        }
        return TreeHash.ofNode(
                byDefinition(leaves.subList(0, half)), byDefinition(leaves.subList(half, leaves.size())));
    }

    private static MerkleTree.Nodes of(List<TreeHash> leaves) {
        Map<String, TreeHash> known = new HashMap<>();
        return new MerkleTree.Nodes() {
            @Override
            public TreeHash node(int level, long index) {
                var key = level + "/" + index;
                var hash = known.get(key);
                if (hash == null) {
                    hash = level == 0
                            ? leaves.get(Math.toIntExact(index))
                            : TreeHash.ofNode(node(level - 1, 2 * index), node(level - 1, 2 * index + 1));
                    known.put(key, hash);
                }
                return hash;
            }
        };
    }
}
