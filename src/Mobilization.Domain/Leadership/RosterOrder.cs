namespace Mobilization.Domain.Leadership;

/// <summary>The order of a roster's rows, which owes nothing to the order in which they came.</summary>
internal static class RosterOrder
{
    /// <summary>Sorts officers by identifier, reports repeats and leaves them out.</summary>
    public static Officer[] Of(IEnumerable<Officer> officers, ref Findings broken)
    {
        Officer[] people = [.. officers];
        if (people.Contains(null))
        {
            throw new ArgumentException("An officer is null.", nameof(officers));
        }
        // A stable sort: of a repeat, the first name is the first in the data.
        people = [.. people.OrderBy(static officer => officer.Id)];
        int kept = 0;
        for (int i = 1; i < people.Length; i++)
        {
            if (people[i].Id != people[kept].Id)
            {
                people[++kept] = people[i];
                continue;
            }
            broken.Add(
                LeadershipRules.DuplicateOfficer,
                ("officer", people[i].Id),
                ("name", people[i].Name),
                ("first-name", people[kept].Name)
            );
        }
        return people[..Math.Min(people.Length, kept + 1)];
    }

    /// <summary>Sorts appointments by a key, then first day, officer, post and the rest, and indexes their days.</summary>
    public static (Appointment[] Rows, DayIndex Days) Of(Appointment[] rows, Func<Appointment, long> keyOf)
    {
        var places = new (long Key, Appointment Row)[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            places[i] = (keyOf(rows[i]), rows[i]);
        }
        Array.Sort(
            places,
            static (a, b) => a.Key.CompareTo(b.Key) is not 0 and var order ? order : Compare(a.Row, b.Row)
        );
        Appointment[] sorted = Array.ConvertAll(places, static place => place.Row);
        long[] keys = Array.ConvertAll(places, static place => place.Key);
        return (sorted, new DayIndex(keys, Array.ConvertAll(sorted, static row => row.During)));
    }

    private static int Compare(Appointment a, Appointment b)
    {
        int order = a.During.From.CompareTo(b.During.From);
        order = order != 0 ? order : a.Officer.CompareTo(b.Officer);
        order = order != 0 ? order : string.CompareOrdinal(a.Post, b.Post);
        order = order != 0 ? order : a.IsActing.CompareTo(b.IsActing);
        order = order != 0 ? order : Nullable.Compare(a.Organ, b.Organ);
        return order != 0 ? order : Nullable.Compare(a.During.To, b.During.To);
    }
}
