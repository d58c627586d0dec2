using System.Collections.Immutable;
using Mobilization.Domain.Coverage;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Patrols;
using Mobilization.Domain.Potential;
using Mobilization.Domain.Tasking;

namespace Mobilization.Domain.Assessment;

/// <summary>Everything that is known of a region, as the rooms know it (地区数据): what an assessment is made from.</summary>
/// <remarks>
/// No list has an order that matters. What is wrong with the facts, taken together and over a tree, is for
/// <see cref="RegionAssessment"/>'s <c>TryRun</c> to say. Immutable; the lists are kept as they are given, not copied.
/// </remarks>
public sealed class RegionFacts
{
    /// <summary>Gathers facts; each list may be left out where there is nothing.</summary>
    /// <param name="records">Potential records, also those collected later.</param>
    /// <param name="verifications">Verifications on site, also later and refused ones.</param>
    /// <param name="expectations">What was expected to be reported.</param>
    /// <param name="baselines">What growth is measured against.</param>
    /// <param name="officers">The officers.</param>
    /// <param name="appointments">Who holds which post.</param>
    /// <param name="tasks">The tasks, each with the task that it is a part of.</param>
    /// <param name="claims">The claims of tasks.</param>
    /// <param name="stations">Workstations and liaison points as they stood for some days.</param>
    /// <param name="gridMembers">Grid members.</param>
    /// <param name="facilities">What is patrolled.</param>
    /// <param name="patrols">The patrols.</param>
    /// <param name="orders">The rectification orders.</param>
    /// <exception cref="ArgumentException">A list holds a null, or <paramref name="claims"/> a <c>default</c>.</exception>
    public RegionFacts(
        ImmutableArray<PotentialRecord> records = default,
        ImmutableArray<SiteVerification> verifications = default,
        ImmutableArray<ReportExpectation> expectations = default,
        ImmutableArray<PotentialBaseline> baselines = default,
        ImmutableArray<Officer> officers = default,
        ImmutableArray<Appointment> appointments = default,
        ImmutableArray<MobilizationTask> tasks = default,
        ImmutableArray<ReportedClaim> claims = default,
        ImmutableArray<StationRecord> stations = default,
        ImmutableArray<GridMember> gridMembers = default,
        ImmutableArray<Facility> facilities = default,
        ImmutableArray<Patrol> patrols = default,
        ImmutableArray<OrderRecord> orders = default
    )
    {
        Records = Lists.Every(records, nameof(records));
        Verifications = Lists.Every(verifications, nameof(verifications));
        Expectations = Lists.Every(expectations, nameof(expectations));
        Baselines = Lists.Every(baselines, nameof(baselines));
        Officers = Lists.Every(officers, nameof(officers));
        Appointments = Lists.Every(appointments, nameof(appointments));
        Tasks = Lists.Every(tasks, nameof(tasks));
        Claims = claims.IsDefault ? [] : claims;
        foreach (ReportedClaim claim in Claims)
        {
            if (claim.Id.IsDefault)
            {
                throw new ArgumentException("A claim is default.", nameof(claims));
            }
        }
        Stations = Lists.Every(stations, nameof(stations));
        GridMembers = Lists.Every(gridMembers, nameof(gridMembers));
        Facilities = Lists.Every(facilities, nameof(facilities));
        Patrols = Lists.Every(patrols, nameof(patrols));
        Orders = Lists.Every(orders, nameof(orders));
    }

    /// <summary>Nothing at all.</summary>
    public static RegionFacts None { get; } = new();

    /// <summary>Potential records.</summary>
    public ImmutableArray<PotentialRecord> Records { get; }

    /// <summary>Verifications on site.</summary>
    public ImmutableArray<SiteVerification> Verifications { get; }

    /// <summary>What was expected to be reported.</summary>
    public ImmutableArray<ReportExpectation> Expectations { get; }

    /// <summary>What growth is measured against.</summary>
    public ImmutableArray<PotentialBaseline> Baselines { get; }

    /// <summary>The officers.</summary>
    public ImmutableArray<Officer> Officers { get; }

    /// <summary>Who holds which post.</summary>
    public ImmutableArray<Appointment> Appointments { get; }

    /// <summary>The tasks.</summary>
    public ImmutableArray<MobilizationTask> Tasks { get; }

    /// <summary>The claims of tasks.</summary>
    public ImmutableArray<ReportedClaim> Claims { get; }

    /// <summary>Workstations and liaison points as they stood for some days.</summary>
    public ImmutableArray<StationRecord> Stations { get; }

    /// <summary>Grid members.</summary>
    public ImmutableArray<GridMember> GridMembers { get; }

    /// <summary>What is patrolled.</summary>
    public ImmutableArray<Facility> Facilities { get; }

    /// <summary>The patrols.</summary>
    public ImmutableArray<Patrol> Patrols { get; }

    /// <summary>The rectification orders.</summary>
    public ImmutableArray<OrderRecord> Orders { get; }

    /// <summary>How many facts there are.</summary>
    public long Count =>
        (long)Records.Length
        + Verifications.Length
        + Expectations.Length
        + Baselines.Length
        + Officers.Length
        + Appointments.Length
        + Tasks.Length
        + Claims.Length
        + Stations.Length
        + GridMembers.Length
        + Facilities.Length
        + Patrols.Length
        + Orders.Length;
}
