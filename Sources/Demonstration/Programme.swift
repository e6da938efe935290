import Domain

// What happens when: the steps of all stories in one row, and between them people who open their inbox in the morning.

/// One thing that happens.
struct Scene: Sendable {
    let at: Instant
    let event: Event

    enum Event: Sendable {
        /// A step of the story with this number.
        case step(Step, story: Int)
        /// Somebody opens the inbox, reads what is new and takes note of confirmations.
        case round(Cast)
    }
}

/// The fortnight in order.
struct Programme {
    let stories: [Story]
    let scenes: [Scene]

    init(_ stories: [Story], _ days: WorkingDays) {
        self.stories = stories
        let steps = stories.enumerated().flatMap { number, story in
            story.steps.enumerated().map { position, step in
                // No two acts of one minute in one second, and nobody acts at the full minute.
                let second = Int64((number * 7 + position * 13) % 55 + 2)
                let at = days.instant(step.day, minute: step.minute).adding(days: step.later)
                return Scene(at: at.adding(milliseconds: second * 1000), event: .step(step, story: number))
            }
        }
        scenes = Self.sorted(steps + Self.rounds(days))
    }

    /// Everybody's morning round, from 7:20 on, except on the last day, whose news is new.
    private static func rounds(_ days: WorkingDays) -> [Scene] {
        (-9 ... -1).flatMap { day in
            Employee.all.enumerated().map { place, employee in
                let at = days.instant(day, minute: 7 * 60 + 20 + place * 4)
                return Scene(at: at.adding(milliseconds: Int64(place * 3 % 50) * 1000), event: .round(employee.who))
            }
        }
    }

    private static func sorted(_ scenes: [Scene]) -> [Scene] {
        scenes.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }
}
