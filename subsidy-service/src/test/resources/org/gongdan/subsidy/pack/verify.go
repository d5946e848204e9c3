// Checks an unpacked audit pack by the code of the Go project: golang.org/x/mod/sumdb/note for the signature of the
// checkpoint, and golang.org/x/mod/sumdb/tlog for each proof. Nothing of this file does a hash or a signature by itself.
package main

import (
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func fail(what string, problem error) {
	fmt.Println("REFUSED", what, problem)
	os.Exit(1)
}

func read(path ...string) string {
	content, problem := os.ReadFile(filepath.Join(path...))
	if problem != nil {
		fail("read", problem)
	}
	return string(content)
}

func hash(text string) tlog.Hash {
	bytes, problem := base64.StdEncoding.DecodeString(text)
	if problem != nil || len(bytes) != tlog.HashSize {
		fail("hash", fmt.Errorf("%q", text))
	}
	return *(*tlog.Hash)(bytes)
}

func number(text string) int64 {
	value, problem := strconv.ParseInt(text, 10, 64)
	if problem != nil {
		fail("number", problem)
	}
	return value
}

// A checkpoint whose signature holds: its size and its root.
func checkpoint(signed, key string) (int64, tlog.Hash) {
	verifier, problem := note.NewVerifier(strings.TrimSpace(key))
	if problem != nil {
		fail("key", problem)
	}
	opened, problem := note.Open([]byte(signed), note.VerifierList(verifier))
	if problem != nil {
		fail("checkpoint", problem)
	}
	lines := strings.Split(opened.Text, "\n")
	return number(lines[1]), hash(lines[2])
}

func hashes(lines []string) []tlog.Hash {
	var all []tlog.Hash
	for _, line := range lines {
		if line != "" {
			all = append(all, hash(line))
		}
	}
	return all
}

func main() {
	pack := os.Args[1]
	key := read(pack, "log/key")
	size, root := checkpoint(read(pack, "log/checkpoint"), key)
	leaves, _ := filepath.Glob(filepath.Join(pack, "events", "*.leaf"))
	for _, leaf := range leaves {
		name := strings.TrimSuffix(filepath.Base(leaf), ".leaf")
		head, _, _ := strings.Cut(read(pack, "proofs", name+".proof"), "\n\n")
		lines := strings.Split(head, "\n")
		index := number(strings.TrimPrefix(lines[1], "index "))
		record := tlog.RecordHash([]byte(read(leaf)))
		if problem := tlog.CheckRecord(hashes(lines[2:]), size, root, index, record); problem != nil {
			fail("event "+name, problem)
		}
	}
	// an older checkpoint, and the hashes that lead from it to the one of the pack
	older, problem := os.ReadFile(filepath.Join(pack, "older.checkpoint"))
	if problem == nil {
		olderSize, olderRoot := checkpoint(string(older), key)
		proof := hashes(strings.Split(read(pack, "older.proof"), "\n"))
		if problem := tlog.CheckTree(proof, size, root, olderSize, olderRoot); problem != nil {
			fail("consistency", problem)
		}
		fmt.Println("CONSISTENT", olderSize, size)
	}
	fmt.Println("VERIFIED", len(leaves))
}
