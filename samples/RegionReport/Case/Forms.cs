using NodaTime;

namespace RegionReport.Case;

/// <summary>The forms of values in case files, over UTF-8 text: exact, ASCII, nothing trimmed.</summary>
internal static class Forms
{
    private static readonly decimal[] PowersOfTen = [1m, 10m, 100m, 1_000m, 10_000m, 100_000m, 1_000_000m];

    /// <summary><c>yyyy-MM-dd</c>, years 0001 to 9999.</summary>
    public static bool TryDate(ReadOnlySpan<byte> text, out LocalDate date)
    {
        date = default;
        if (
            text.Length != 10
            || text[4] != '-'
            || text[7] != '-'
            || !TryDigits(text[..4], out int year)
            || !TryDigits(text.Slice(5, 2), out int month)
            || !TryDigits(text[8..], out int day)
            || year == 0
            || month is 0 or > 12
            || day == 0
            || day > DateTime.DaysInMonth(year, month)
        )
        {
            return false;
        }
        date = new LocalDate(year, month, day);
        return true;
    }

    /// <summary><c>yyyy-MM-ddTHH:mm[:ss[.fraction]]</c>, then <c>Z</c> or <c>±hh:mm</c>.</summary>
    public static bool TryMoment(ReadOnlySpan<byte> text, out Moment moment)
    {
        moment = default;
        if (
            text.Length < 17
            || !TryDate(text[..10], out LocalDate date)
            || text[10] != 'T'
            || !TryHourAndMinute(text.Slice(11, 5), out int minutes)
            || minutes >= 24 * 60
        )
        {
            return false;
        }
        text = text[16..];
        if (!TrySeconds(ref text, out int seconds, out int nanoseconds) || !TryOffset(text, out int offset))
        {
            return false;
        }
        long days = Period.DaysBetween(new LocalDate(1970, 1, 1), date);
        moment = new Moment(days * 86_400 + (minutes - offset) * 60 + seconds, nanoseconds);
        return true;
    }

    /// <summary>A plain decimal: 1 to 15 digits, then perhaps a point and 1 to 6 digits.</summary>
    public static bool TryDecimal(ReadOnlySpan<byte> text, out decimal value)
    {
        value = 0;
        int point = text.IndexOf((byte)'.');
        ReadOnlySpan<byte> whole = point < 0 ? text : text[..point];
        ReadOnlySpan<byte> fraction = point < 0 ? [] : text[(point + 1)..];
        if (
            whole.Length is 0 or > 15
            || point >= 0 && fraction.Length is 0 or > 6
            || !TryDigits(whole, out long units)
            || !TryDigits(fraction, out long parts)
        )
        {
            return false;
        }
        value = parts == 0 ? units : units + parts / PowersOfTen[fraction.Length];
        return true;
    }

    /// <summary>1 to 9 digits.</summary>
    public static bool TryCount(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        return text.Length is > 0 and <= 9 && TryDigits(text, out value);
    }

    /// <summary>A level, <c>1</c> to <c>6</c>.</summary>
    public static bool TryLevel(ReadOnlySpan<byte> text, out int level)
    {
        level = text.Length == 1 ? text[0] - '0' : 0;
        return level is >= 1 and <= 6;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (byte b in text)
        {
            int digit = b - '0';
            if (digit is < 0 or > 9)
            {
                return false;
            }
            value = value * 10 + digit;
        }
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        foreach (byte b in text)
        {
            int digit = b - '0';
            if (digit is < 0 or > 9)
            {
                return false;
            }
            value = value * 10 + digit;
        }
        return true;
    }

    private static bool TryHourAndMinute(ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        if (
            text.Length != 5
            || text[2] != ':'
            || !TryDigits(text[..2], out int hour)
            || !TryDigits(text[3..], out int minute)
            || minute > 59
        )
        {
            return false;
        }
        minutes = hour * 60 + minute;
        return true;
    }

    private static bool TrySeconds(ref ReadOnlySpan<byte> text, out int seconds, out int nanoseconds)
    {
        seconds = nanoseconds = 0;
        if (text.IsEmpty || text[0] != ':')
        {
            return true;
        }
        if (text.Length < 3 || !TryDigits(text.Slice(1, 2), out seconds) || seconds > 59)
        {
            return false;
        }
        text = text[3..];
        if (text.IsEmpty || text[0] != '.')
        {
            return true;
        }
        int digits = text[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (digits is < 1 or > 9 || !TryDigits(text.Slice(1, digits), out nanoseconds))
        {
            return false;
        }
        for (int i = digits; i < 9; i++)
        {
            nanoseconds *= 10;
        }
        text = text[(digits + 1)..];
        return true;
    }

    private static bool TryOffset(ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        if (text.Length == 1)
        {
            return text[0] == 'Z';
        }
        if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || !TryHourAndMinute(text[1..], out minutes))
        {
            return false;
        }
        bool inRange = minutes <= 18 * 60;
        minutes = text[0] == '-' ? -minutes : minutes;
        return inRange;
    }
}
