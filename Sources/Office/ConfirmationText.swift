import Domain

// The text of a confirmation: who, when, with what result, on time or how late, and the whole path. It is written once, in
// the organisation's language, because it is a document of the archive: found by its words, printed, shown to others.

/// Writes the note of a confirmation.
struct ConfirmationText {
    let order: Order
    let result: String
    let directory: Directory
    let calendar: OfficeCalendar

    var text: String { ([result, "", done] + due + ["", words.path] + path).joined(separator: "\n") }

    private var words: Phrases { directory.tongue == .polish ? .polish : .english }

    private var done: String {
        guard let finished = order.finished else { return "" }
        return "\(words.done): \(directory.name(finished.by)), \(time(finished.at))"
    }

    private var due: [String] {
        guard let due = order.due, let finished = order.finished, let late = finished.late else { return [] }
        let date = "\(day(due.day))" + (due.minute.map { ", \($0 / 60):\(padded($0 % 60, 2))" } ?? "")
        let verdict = finished.isLate ? "\(words.late) \(duration(late))" : words.onTime
        return ["\(words.due): \(date) (\(verdict))"]
    }

    /// The stretches of responsibility, and between them the offers that came to nothing.
    private var path: [String] {
        let end = order.finished?.at ?? order.created
        var lines = order.path.map { holding in
            let how = words.how(holding.how)
            let length = duration((holding.to ?? end).milliseconds - holding.from.milliseconds)
            return (
                holding.from, "\(directory.name(holding.person)): \(how) \(time(holding.from)), \(words.held) \(length)"
            )
        }
        for offer in order.past {
            lines += offer.declined.map { ($0.at, refused($0.person, $0.at, $0.reason)) }
            guard let answer = offer.answer else { continue }
            switch answer.how {
            case .rejected: lines.append((answer.at, refused(answer.by, answer.at, answer.reason)))
            case .expired: lines.append((answer.at, "\(words.expired) \(time(answer.at))"))
            case .accepted, .recalled, .withdrawn: break
            }
        }
        return lines.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.enumerated().map {
            "\($0 + 1). \($1.element.1)"
        }
    }

    private func refused(_ person: ID<Person>, _ at: Instant, _ reason: Reason?) -> String {
        let why = [reason?.text ?? "", reason?.code ?? ""].first { !$0.isEmpty } ?? ""
        return "\(directory.name(person)): \(words.rejected) \(time(at)), \(words.quote(why))"
    }

    private func time(_ at: Instant) -> String {
        let (day, minute) = calendar.local(at)
        return "\(self.day(day)), \(minute / 60):\(padded(minute % 60, 2))"
    }

    private func day(_ day: Day) -> String {
        let (year, month, number) = day.civil
        return directory.tongue == .polish ? "\(number).\(padded(month, 2)).\(year)" : day.description
    }

    private func duration(_ milliseconds: Int64) -> String {
        let minutes = max(0, Int(milliseconds / 60_000))
        let (days, hours) = (minutes / 1440, minutes / 60 % 24)
        if days > 0 { return "\(words.days(days)) \(hours) \(words.hours)" }
        return hours > 0 ? "\(hours) \(words.hours) \(minutes % 60) min" : "\(minutes) min"
    }
}

/// The words of a confirmation in one language.
private struct Phrases {
    let done, due, onTime, late, path, held, rejected, expired, hours: String
    let how: @Sendable (Order.Holding.How) -> String
    let days: @Sendable (Int) -> String
    let quote: @Sendable (String) -> String

    static let polish = Phrases(
        done: "Wykonanie", due: "Termin", onTime: "w terminie", late: "po terminie o", path: "Przebieg:",
        held: "prowadzenie", rejected: "odrzucenie", expired: "Brak odpowiedzi na przekazanie do", hours: "godz.",
        how: { how in
            switch how {
            case .ordered: "zlecenie"
            case .accepted: "przyjęcie"
            case .seized: "przejęcie przez przełożonego"
            case .putBack: "powrót po cofnięciu przyjęcia"
            }
        },
        days: { $0 == 1 ? "1 dzień" : "\($0) dni" }, quote: { "„\($0)”" })

    static let english = Phrases(
        done: "Completed by", due: "Due", onTime: "on time", late: "late by", path: "Path:", held: "held for",
        rejected: "rejected", expired: "Hand-over unanswered until", hours: "h",
        how: { how in
            switch how {
            case .ordered: "ordered"
            case .accepted: "accepted"
            case .seized: "taken over as superior"
            case .putBack: "again, as the acceptance was taken back"
            }
        },
        days: { $0 == 1 ? "1 day" : "\($0) days" }, quote: { "“\($0)”" })
}
