using Mobilization.Domain.Coverage;
using Mobilization.Domain.Leadership;
using Mobilization.Domain.Patrols;
using Mobilization.Domain.Potential;
using Mobilization.Domain.Tasking;

namespace Mobilization.Domain.Assessment;

/// <summary>The line of each fact in the canonical form: its kind, and what its constructor takes.</summary>
internal static class FactLines
{
    /// <summary>Writes every fact's line, with the fact that it is about; the line is good until the next.</summary>
    public static void Each(RegionFacts facts, Action<object, FactLine> take)
    {
        var line = new FactLine();
        foreach (PotentialRecord record in facts.Records)
        {
            take(record, Of(line, record));
        }
        foreach (SiteVerification verification in facts.Verifications)
        {
            take(verification, Of(line, verification));
        }
        foreach (ReportExpectation one in facts.Expectations)
        {
            take(one, line.Begin("expectation").Add(one.Unit).Add(one.Source).Add(one.From).Add(one.Due));
        }
        foreach (PotentialBaseline one in facts.Baselines)
        {
            take(one, line.Begin("baseline").Add(one.Unit).Add(one.Category).Add(one.Quantity));
        }
        foreach (Officer one in facts.Officers)
        {
            take(one, line.Begin("officer").Add((Id<Officer>?)one.Id).Add(one.Name));
        }
        foreach (Appointment appointment in facts.Appointments)
        {
            take(appointment, Of(line, appointment));
        }
        foreach (MobilizationTask task in facts.Tasks)
        {
            take(task, Of(line, task));
        }
        foreach (ReportedClaim claim in facts.Claims)
        {
            take(claim, Of(line, claim));
        }
        foreach (StationRecord station in facts.Stations)
        {
            take(station, Of(line, station));
        }
        foreach (GridMember one in facts.GridMembers)
        {
            take(one, line.Begin("member").Add((Id<GridMember>?)one.Id).Add(one.Unit).Add(one.Duties).Add(one.During));
        }
        foreach (Facility facility in facts.Facilities)
        {
            take(facility, Of(line, facility));
        }
        foreach (Patrol patrol in facts.Patrols)
        {
            take(patrol, Of(line, patrol));
        }
        foreach (OrderRecord order in facts.Orders)
        {
            take(order, Of(line, order));
        }
    }

    private static FactLine Of(FactLine line, PotentialRecord one) =>
        line.Begin("record")
            .Add((Id<PotentialRecord>?)one.Id)
            .Add(one.Unit)
            .Add(one.Category)
            .Add(one.Quantity)
            .Add(one.Source)
            .Add(one.Collected)
            .Add(one.Verified)
            .Add(one.Address);

    private static FactLine Of(FactLine line, SiteVerification one) =>
        line.Begin("verification")
            .Add((Id<SiteVerification>?)one.Id)
            .Add((Id<PotentialRecord>?)one.Record)
            .Add(one.Date)
            .Add(one.AddressMatches)
            .Add(one.ObservedAmount)
            .Add(one.ObservedMeasure)
            .Add(one.CategoryMatches)
            .Add(one.NotAssessedBecause)
            .Add(one.MilitaryVerifier)
            .Add(one.GovernmentVerifier);

    private static FactLine Of(FactLine line, Appointment one) =>
        line.Begin("appointment")
            .Add((Id<Officer>?)one.Officer)
            .Add(one.Unit)
            .Add(one.Line)
            .Add(one.Post)
            .Add(one.During)
            .Add((bool?)one.IsActing)
            .Add(one.Organ);

    private static FactLine Of(FactLine line, MobilizationTask one)
    {
        line.Begin("task")
            .Add((Id<MobilizationTask>?)one.Id)
            .Add(one.Unit)
            .Add(one.Title)
            .Add(one.Issued)
            .Add(one.ClaimBy)
            .Add(one.Due)
            .Add(one.Parent)
            .Add(one.Deployment)
            .Add(one.Target)
            .Add(one.Form)
            .Add(one.Excluded.Length);
        foreach (Id<Officer> officer in one.Excluded)
        {
            line.Add((Id<Officer>?)officer);
        }
        return line.Add(one.Replaces);
    }

    private static FactLine Of(FactLine line, ReportedClaim one) =>
        line.Begin("claim")
            .Add((Id<ReportedClaim>?)one.Id)
            .Add(one.Task)
            .Add(one.Officer)
            .Add(one.At)
            .Add(one.On)
            .Add(one.Withdrawn)
            .Add(one.WithdrawnOn);

    private static FactLine Of(FactLine line, StationRecord one) =>
        line.Begin("station")
            .Add((Id<Station>?)one.Id)
            .Add(one.Tier)
            .Add(one.Unit)
            .Add(one.Housing.Mode)
            .Add(one.Housing.Partners)
            .Add(one.Housing.Host)
            .Add(one.Head)
            .Add(one.Items)
            .Add(one.During);

    private static FactLine Of(FactLine line, Facility one) =>
        line.Begin("facility")
            .Add((Id<Facility>?)one.Id)
            .Add(one.Unit)
            .Add(one.Kind)
            .Add(one.PatrolEvery.ToString())
            .Add(one.Maintainer)
            .Add(one.Checkpoints);

    private static FactLine Of(FactLine line, Patrol one)
    {
        line.Begin("patrol")
            .Add((Id<Patrol>?)one.Id)
            .Add((Id<Facility>?)one.Facility)
            .Add(one.On)
            .Add(one.Mode)
            .Add(one.Member);
        if (one.Form is { } form)
        {
            line.Add(form.Defects.Length);
            foreach (Defect defect in form.Defects)
            {
                line.Add(defect.Kind).Add(defect.Place).Add(defect.Words);
            }
            line.Add(form.Media.Length);
            foreach (MediaReference media in form.Media)
            {
                line.Add(media.Kind).Add(media.Hash).Add(media.TakenAt);
            }
        }
        else
        {
            line.Add((string?)null).Add((string?)null);
        }
        line.Add(one.Stamps.Length);
        foreach (CheckpointStamp stamp in one.Stamps)
        {
            line.Add(stamp.Checkpoint).Add(stamp.At);
        }
        return line.Add(one.RecordedAt);
    }

    private static FactLine Of(FactLine line, OrderRecord one) =>
        line.Begin("order")
            .Add((Id<RectificationOrder>?)one.Id)
            .Add((Id<Facility>?)one.Facility)
            .Add((Id<Station>?)one.Station)
            .Add(one.Responsible)
            .Add(one.Issued)
            .Add(one.Deadline)
            .Add(one.ExtendedTo)
            .Add(one.Closed)
            .Add(one.Evidence)
            .Add(one.Withdrawn);
}
