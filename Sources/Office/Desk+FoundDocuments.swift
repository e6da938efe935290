import Domain
import Language
import Store

// Where in its documents a message was found, if its own words do not tell.

extension Found {
    /// A document in which something was found.
    package struct DocumentHit: Sendable {
        package let attachment: AttachmentAnswer
        /// From 1; nil where the document has one page.
        package let page: Int?
        package let snippet: [Snippet.Run]
    }

    /// So many messages of a page are looked into, the first ones, and so many documents of each are named.
    fileprivate static var mostLookedInto: Int { 12 }
    fileprivate static var mostDocuments: Int { 3 }
}

extension Look {
    /// - Parameter messages: those that are shown, in their order.
    func documents(
        of messages: [MessageAnswer], for query: TextQuery
    ) throws -> [ID<Message>: [Found.DocumentHit]] {
        let analyser = desk.office.analyser
        var sought: [ID<Message>: TextQuery] = [:]
        for message in messages where !message.attachments.isEmpty && sought.count < Found.mostLookedInto {
            sought[message.id] = query.unmet(in: [message.subject, message.note, message.comment ?? ""], analyser)
        }
        var hits: [ID<Message>: [Found.DocumentHit]] = [:]
        for message in messages {
            guard let query = sought[message.id] else { continue }
            let pages = Swift.Dictionary(grouping: try reader.texts(of: [message.id]), by: \.attachment)
            for attachment in message.attachments where hits[message.id, default: []].count < Found.mostDocuments {
                guard let own = pages[attachment.id],
                    let hit = hit(in: own.map { ($0.page, $0.text) }, query)
                else { continue }
                let page = own.count > 1 ? hit.page : nil
                hits[message.id, default: []].append(
                    Found.DocumentHit(attachment: attachment, page: page, snippet: hit.snippet))
            }
        }
        return hits
    }

    private func hit(
        in pages: [(page: Int, text: String)], _ query: TextQuery
    ) -> (page: Int, snippet: [Snippet.Run])? {
        for page in pages {
            let snippet = Snippet.passage(of: page.text, for: query, desk.office.analyser)
            if snippet.contains(where: \.isMatch) { return (page.page, snippet) }
        }
        return nil
    }
}
