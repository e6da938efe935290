import Store
import TestSupport
import Testing

/// What measurements ask of the archive's size.
struct SizesTests {
    @Test(arguments: Engines.all)
    func `what was written and the index of it have a size`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            _ = try await place.send("note", from: "marek", to: ["anna"], note: "Zażółć gęślą jaźń.")
            let (sizes, written) = try await place.office.store.read { (try $0.sizes(), try $0.writtenBytes()) }
            #expect(written == 27)
            #expect(sizes["documents_0", default: 0] > 0)
            #expect((sizes.filter { $0.key.hasPrefix("search_") }.values.reduce(0, +) > 0) == (engine == .sqlite))
        }
    }
}
