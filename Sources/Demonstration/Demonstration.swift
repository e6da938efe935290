import Domain
import Office

// A company to look at: people, units, kinds and dictionaries, and a fortnight of its work that ends now. Everything is
// done through the desks of those who do it, so the archive is what it would be had they done it.

/// Fills an empty archive.
package struct Demonstration {
    private let office: Office
    private let clock: StoryClock

    /// - Parameters:
    ///   - office: of an empty archive; it must have been made with this clock, and with nothing else running on it.
    package init(office: Office, clock: StoryClock) {
        self.office = office
        self.clock = clock
    }

    /// A person of the company and how to sign in.
    package struct Login: Hashable, Sendable {
        package let login: String
        package let name: String
        /// Position, and in parentheses special rights.
        package let about: String
    }

    /// Fills the archive; afterwards the clock shows the present.
    ///
    /// - Parameters:
    ///   - password: everybody's; 15 characters at least.
    ///   - progress: told how much is done, and of how much.
    /// - Returns: everybody who can sign in.
    /// - Throws: `DemonstrationError.notEmpty`, or the refusal of the password, before anything is changed.
    package func fill(
        password: String, progress: @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws -> [Login] {
        let people = try await office.directory().sortedPeople
        guard people.allSatisfy({ $0.id == Person.system }) else { throw DemonstrationError.notEmpty }
        let days = WorkingDays(present: clock.present, calendar: office.calendar)
        let company = try await SetUp(office: office, days: days).run(password: password)
        let programme = Programme(Stories(days: days).all, days)
        var stage = Stage(office: office, clock: clock, days: days, company: company, stories: programme.stories)
        for (index, scene) in programme.scenes.enumerated() {
            progress(index, programme.scenes.count)
            try await stage.play(scene)
        }
        progress(programme.scenes.count, programme.scenes.count)
        clock.move(to: clock.present)
        return Employee.all.map { Login(login: $0.who.rawValue, name: $0.name, about: $0.about) }
    }
}

/// Why the demonstration was not made.
package enum DemonstrationError: Error, Hashable, Sendable {
    /// There are people in the archive already.
    case notEmpty
    /// A story names what the company has not.
    case unknown(String)
    /// A step of a story was refused; it is told as “story: day, who, what”.
    case refused(String, Refusal)
}

extension DemonstrationError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notEmpty: "The archive is not empty; demonstration data go into an empty one only."
        case .unknown(let name): "The demonstration names “\(name)”, which does not exist."
        case .refused(let step, let refusal): "The demonstration was refused at “\(step)”: \(refusal.code.rawValue)."
        }
    }
}
