import Testing

@testable import Web

/// A form says where to go on; it cannot lead anywhere else.
@Suite struct PagePathTests {
    @Test(arguments: [
        "", "day", "//evil.example", "https://evil.example/", "/\\evil.example", "/day\r\nSet-Cookie: a=b", "/day day",
        "javascript:alert(1)", "/zażółć",
    ])
    func `what is no path of ours is none`(_ text: String) { #expect(LocalPath(text) == nil) }

    @Test func `a path says once what was done`() throws {
        let given = try #require(LocalPath("/given?state=open"))
        #expect(given.saying(.recalled).description == "/given?state=open&done=recalled")
        #expect(given.saying(.recalled).saying(.sent).description == "/given?state=open&done=sent")
        #expect(LocalPath(.day).saying(.accepted).description == "/day?done=accepted")
        let message = try #require(LocalPath("/threads/x?done=sent#message-1"))
        #expect(message.saying(.acknowledged).description == "/threads/x?done=acknowledged#message-1")
        #expect(message.without("done").description == "/threads/x#message-1" && message.path == "/threads/x")
    }

    @Test func `every thing done has its word`() {
        #expect(Set(Done.allCases.map(\.word)).count == Done.allCases.count)
    }
}
