import Domain
import Testing

@Suite struct CSVTests {
    private func cells(_ text: String, limit: Int = 100) throws -> [[String]] {
        try CSV(text, limit: limit).rows.map(\.cells)
    }

    @Test func `cells are parted by commas, semicolons or tabs, whichever fits`() throws {
        #expect(try cells("kod,nazwa\nh,Hotel") == [["kod", "nazwa"], ["h", "Hotel"]])
        #expect(try cells("kod;nazwa\nh;Hotel, Kołobrzeg") == [["kod", "nazwa"], ["h", "Hotel, Kołobrzeg"]])
        #expect(try cells("kod\tnazwa\nh\tHotel; spa") == [["kod", "nazwa"], ["h", "Hotel; spa"]])
        #expect(try cells("nazwa;miasto\n\"a,b,c\";x\n\"d,e,f\";y").first == ["nazwa", "miasto"])
        #expect(try cells("sep=,\r\na,b;c\r\n") == [["a", "b;c"]])
        #expect(try cells("nazwa\nHotel") == [["nazwa"], ["Hotel"]])
        #expect(try CSV("a,b\n1,2", limit: 9).separator == .comma)
    }

    @Test func `quotes hold separators, lines and quotes`() throws {
        #expect(try cells("a,\"b,\"\"c\"\"\nd\",e") == [["a", "b,\"c\"\nd", "e"]])
        #expect(try cells("\"\",x\n") == [["", "x"]])
        #expect(
            try cells("rura 5\" x,y") == [["rura 5\" x", "y"]], "a quote within a plain cell is a sign like others")
        #expect(try cells("a,\"b\r\nc\"\r\n") == [["a", "b\r\nc"]])
    }

    @Test func `every end of a line ends a row, and a byte order mark is none of it`() throws {
        #expect(try cells("\u{FEFF}a;b\r\nc;d\re;f\n") == [["a", "b"], ["c", "d"], ["e", "f"]])
        #expect(
            try cells("a;b\n\n;\n  ;\nc;") == [["a", "b"], ["  ", ""], ["c", ""]], "rows with nothing are left out")
        #expect(try cells("") == [] && cells("\n\r\n") == [])
        #expect(try CSV("a;b\n\n\"c\nd\";e\nf;g", limit: 9).rows.map(\.line) == [1, 3, 5])
    }

    @Test func `a table that is none says on which line`() throws {
        #expect(throws: CSV.Fault.quote(line: 2)) { try CSV("a;b\n\"c;d\ne;f", limit: 9) }
        #expect(throws: CSV.Fault.quote(line: 3)) { try CSV("a;b\nc;d\n\"e\"x;f", limit: 9) }
        #expect(throws: CSV.Fault.tooManyRows(limit: 2)) { try CSV("a\nb\nc", limit: 2) }
        #expect(try cells("a\nb", limit: 2).count == 2)
    }

    @Test(arguments: ["=1+1", "+48 91", "-5", "@SUM(A1)", "\tx", "\r=x", "＝1", "'=x", "zwykły", "", "O'Hara", "'"])
    func `a formula goes out as text and comes back as it was`(text: String) throws {
        let line = CSV.line([text, "x;y \"z\""])
        let back = try CSV("h;h\r\n" + line, limit: 9).rows[1].cells
        #expect(back.map(CSV.restored) == [text, "x;y \"z\""])
        for first in "=+-@＝" { #expect(back[0].first != first) }
    }

    @Test func `whatever is written is read back`() throws {
        var random = SplitMix64(seed: 7)
        let signs = Array("ab;,\t\"'\r\n =ż\u{301}".unicodeScalars).map(String.init)
        for _ in 0..<300 {
            let rows = (0..<3).map { _ in
                ["k"]
                    + (0..<3).map { _ in
                        (0..<Int.random(in: 0..<6, using: &random))
                            .map { _ in signs.randomElement(using: &random) ?? "a" }.joined()
                    }
            }
            for separator in CSV.Separator.allCases {
                let text = "sep=\(separator.rawValue)\r\n" + rows.map { CSV.line($0, separator: separator) }.joined()
                let read = try CSV(text, limit: 9).rows.map { $0.cells.map(CSV.restored) }
                #expect(read == rows, "\(text.debugDescription)")
            }
        }
    }
}
