using System.Collections.Immutable;

namespace Mobilization.Domain.Leadership;

/// <summary>Everything that is known of officers, posts and organs, as listed: a <see cref="Roster"/> and an <see cref="Establishment"/> judge it.</summary>
public sealed class LeadershipFacts
{
    /// <summary>Gathers facts; each list may be in any order, and left out where there is nothing.</summary>
    /// <exception cref="ArgumentException">A list holds a null.</exception>
    public LeadershipFacts(
        ImmutableArray<Officer> officers = default,
        ImmutableArray<Appointment> appointments = default,
        ImmutableArray<Organ> organs = default,
        ImmutableArray<Supervision> supervisions = default,
        ImmutableArray<Succession> successions = default,
        ImmutableArray<MobilizationCommittee> committees = default,
        ImmutableArray<JointOffice> jointOffices = default
    )
    {
        Officers = Texts.Every(officers, nameof(officers));
        Appointments = Texts.Every(appointments, nameof(appointments));
        Organs = Texts.Every(organs, nameof(organs));
        Supervisions = Texts.Every(supervisions, nameof(supervisions));
        Successions = Texts.Every(successions, nameof(successions));
        Committees = Texts.Every(committees, nameof(committees));
        JointOffices = Texts.Every(jointOffices, nameof(jointOffices));
    }

    /// <summary>The officers.</summary>
    public ImmutableArray<Officer> Officers { get; }

    /// <summary>The appointments.</summary>
    public ImmutableArray<Appointment> Appointments { get; }

    /// <summary>The organs.</summary>
    public ImmutableArray<Organ> Organs { get; }

    /// <summary>Who is above whom.</summary>
    public ImmutableArray<Supervision> Supervisions { get; }

    /// <summary>Who succeeds whom.</summary>
    public ImmutableArray<Succession> Successions { get; }

    /// <summary>The committees.</summary>
    public ImmutableArray<MobilizationCommittee> Committees { get; }

    /// <summary>The joint offices.</summary>
    public ImmutableArray<JointOffice> JointOffices { get; }
}
