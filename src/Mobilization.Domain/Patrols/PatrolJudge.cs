using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Mobilization.Domain.Hierarchy;
using NodaTime;

namespace Mobilization.Domain.Patrols;

/// <summary>A <see cref="PatrolPolicy"/> bound to a day.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class PatrolJudge
{
    internal PatrolJudge(LocalDate asOf, PatrolPolicyVersion? version) => (AsOf, Version) = (asOf, version);

    /// <summary>The day, taken at its end.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The version in force; null before the first.</summary>
    public PatrolPolicyVersion? Version { get; }

    /// <summary>The duty under which a kind of facility is patrolled; null where the policy names none.</summary>
    public string? DutyFor(string kind)
    {
        Guard.Against.Null(kind);
        foreach (PatrolledKind one in Version?.Kinds ?? [])
        {
            if (one.Kind == kind)
            {
                return one.Duty;
            }
        }
        return null;
    }

    /// <summary>Judges which patrols count and which facilities are current.</summary>
    /// <param name="tree">The units.</param>
    /// <param name="facilities">The facilities.</param>
    /// <param name="patrols">The patrols; those of later days have not happened yet.</param>
    /// <exception cref="ArgumentException">A facility or patrol is null.</exception>
    public PatrolReview Judge(AdministrativeTree tree, IEnumerable<Facility> facilities, IEnumerable<Patrol> patrols) =>
        PatrolReview.Of(this, FacilityRegister.Of(this, tree, facilities), Guard.Against.Null(patrols));

    /// <summary>Judges how orders stand.</summary>
    /// <param name="tree">The units.</param>
    /// <param name="facilities">The facilities that the orders name.</param>
    /// <param name="orders">The orders; those issued on later days do not exist yet.</param>
    /// <exception cref="ArgumentException">A facility or order is null.</exception>
    public RectificationReview JudgeOrders(
        AdministrativeTree tree,
        IEnumerable<Facility> facilities,
        IEnumerable<OrderRecord> orders
    ) => RectificationReview.Of(this, FacilityRegister.Of(this, tree, facilities), Guard.Against.Null(orders));

    /// <summary>Whether a kind of facility is among those that the policy lists, if it lists any.</summary>
    internal bool Lists(string kind) => Version is not { Kinds.IsEmpty: false } || DutyFor(kind) is not null;

    /// <summary>Everything that a patrol shows at fault, whether or not it counts: what its form says, then its stamps.</summary>
    internal void Check(Facility facility, Patrol patrol, ref Findings broken)
    {
        patrol.CheckEvidence(ref broken);
        ImmutableArray<string> listed = Version?.DefectKinds ?? [];
        foreach (Defect defect in patrol.Form?.Defects ?? [])
        {
            if (!listed.IsEmpty && !listed.Contains(defect.Kind))
            {
                broken.Add(PatrolRules.DefectKindUnlisted, ("patrol", patrol.Id), ("kind", defect.Kind));
            }
        }
        foreach (MediaReference media in patrol.Form?.Media ?? [])
        {
            if (patrol.RecordedAt is { } recorded && media.TakenAt > recorded)
            {
                broken.Add(
                    PatrolRules.MediaInFuture,
                    ("patrol", patrol.Id),
                    ("media", media.Hash),
                    ("at", media.TakenAt),
                    ("recorded", recorded)
                );
            }
        }
        if (patrol.Mode == PatrolMode.ElectronicTour)
        {
            CheckTour(facility, patrol, ref broken);
        }
    }

    private static void CheckTour(Facility facility, Patrol patrol, ref Findings broken)
    {
        CheckpointStamp? before = null;
        int furthest = -1;
        foreach (CheckpointStamp stamp in patrol.Stamps)
        {
            if (stamp.At > patrol.RecordedAt!.Value)
            {
                broken.Add(
                    PatrolRules.StampInFuture,
                    ("patrol", patrol.Id),
                    ("checkpoint", stamp.Checkpoint),
                    ("at", stamp.At),
                    ("recorded", patrol.RecordedAt.Value)
                );
            }
            int place = facility.Checkpoints.IndexOf(stamp.Checkpoint);
            if (place < 0)
            {
                broken.Add(PatrolRules.CheckpointUnknown, ("patrol", patrol.Id), ("checkpoint", stamp.Checkpoint));
                continue;
            }
            if (before is not null && (place < furthest || stamp.At < before.At))
            {
                broken.Add(
                    PatrolRules.StampOutOfOrder,
                    ("patrol", patrol.Id),
                    ("checkpoint", stamp.Checkpoint),
                    ("after", before.Checkpoint)
                );
            }
            furthest = Math.Max(furthest, place);
            before = stamp;
        }
        foreach (string checkpoint in facility.Checkpoints)
        {
            if (!patrol.Stamps.Any(stamp => stamp.Checkpoint == checkpoint))
            {
                broken.Add(PatrolRules.CheckpointMissed, ("patrol", patrol.Id), ("checkpoint", checkpoint));
            }
        }
    }
}
