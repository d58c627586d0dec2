using Mobilization.Domain;
using NodaTime;

namespace RegionReport.Case;

internal delegate bool Reading<T>(ReadOnlySpan<byte> text, out T value);

/// <summary>A form that a value must have, and how a message names it.</summary>
internal sealed record Form<T>(Reading<T> TryRead, string Expected);

/// <summary>The forms of case files.</summary>
internal static class Form
{
    public static readonly Form<LocalDate> Date = new(Forms.TryDate, "a date yyyy-MM-dd");

    public static readonly Form<Moment> Moment = new(
        Forms.TryMoment,
        "an instant yyyy-MM-ddTHH:mm[:ss[.fraction]] with Z or ±hh:mm"
    );

    public static readonly Form<decimal> Decimal = new(
        Forms.TryDecimal,
        "a plain decimal, at most 15 digits before and 6 after the point"
    );

    public static readonly Form<int> Count = new(Forms.TryCount, "a count of 1 to 9 digits");

    public static readonly Form<int> Level = new(Forms.TryLevel, "a level 1 to 6");

    public static readonly Form<CalendarPeriod> Period = new(TryPeriod, "a period such as P1Y6M, P2W or P90D");

    public static readonly Form<CalendarPeriod> PatrolPeriod = new(
        (ReadOnlySpan<byte> text, out CalendarPeriod value) => TryPeriod(text, out value) && !value.IsZero,
        "a period such as P1M or P15D, longer than nothing"
    );

    public static readonly Form<Line> Line = OfWords(
        ("government", Case.Line.Government),
        ("military", Case.Line.Military)
    );

    public static readonly Form<Match> Match = OfWords(
        ("true", Case.Match.True),
        ("false", Case.Match.False),
        ("na", Case.Match.NotAssessed)
    );

    public static readonly Form<StationKind> StationKind = OfWords(
        ("workstation", Case.StationKind.Workstation),
        ("liaison", Case.StationKind.Liaison)
    );

    public static readonly Form<StationMode> StationMode = OfWords(
        ("standalone", Case.StationMode.Standalone),
        ("joint", Case.StationMode.Joint),
        ("nested", Case.StationMode.Nested)
    );

    public static readonly Form<PatrolMode> PatrolMode = OfWords(
        ("manual", Case.PatrolMode.Manual),
        ("video", Case.PatrolMode.Video),
        ("electronic", Case.PatrolMode.Electronic)
    );

    private static bool TryPeriod(ReadOnlySpan<byte> text, out CalendarPeriod value) =>
        CalendarPeriod.TryParse(text, null, out value);

    private static Form<T> OfWords<T>(params (string Word, T Value)[] words)
    {
        byte[][] utf8 = [.. words.Select(word => System.Text.Encoding.UTF8.GetBytes(word.Word))];
        return new Form<T>(TryWord, $"one of {string.Join(", ", words.Select(word => word.Word))}");

        bool TryWord(ReadOnlySpan<byte> text, out T value)
        {
            for (int i = 0; i < utf8.Length; i++)
            {
                if (text.SequenceEqual(utf8[i]))
                {
                    value = words[i].Value;
                    return true;
                }
            }
            value = default!;
            return false;
        }
    }
}
