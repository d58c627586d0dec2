using System.Text;

namespace Mobilization.Domain.Tests.Fuzz;

/// <summary>Makes inputs at random: mostly a good text with some changes, now and then anything.</summary>
/// <remarks><c>MOBILIZATION_FUZZ</c> sets how many a parser gets, <c>MOBILIZATION_FUZZ_SEED</c> which.</remarks>
internal sealed class Noise(byte[][] good, byte[][] pieces)
{
    private readonly Random _random = new(Seed);
    private byte[] _bytes = new byte[256];
    private int _length;

    public static long Tries => Setting("MOBILIZATION_FUZZ", 6000);

    private static int Seed => (int)Setting("MOBILIZATION_FUZZ_SEED", 1);

    public static Noise Of(IEnumerable<string> good, params string[] pieces) =>
        new([.. good.Select(Encoding.UTF8.GetBytes)], [.. pieces.Select(Encoding.UTF8.GetBytes)]);

    /// <summary>The next input; valid until the one after it.</summary>
    public ReadOnlySpan<byte> Next()
    {
        _length = 0;
        if (_random.Next(16) == 0)
        {
            Insert(0, Anything(_random.Next(24)));
            return _bytes.AsSpan(0, _length);
        }
        Insert(0, Any(good));
        for (int changes = _random.Next(5); changes > 0; changes--)
        {
            Change();
        }
        return _bytes.AsSpan(0, _length);
    }

    /// <summary>The next input as UTF-16; one in sixteen has half of a surrogate pair somewhere.</summary>
    public string NextText()
    {
        string text = Encoding.UTF8.GetString(Next());
        return _random.Next(16) == 0
            ? text.Insert(_random.Next(text.Length + 1), ((char)_random.Next(0xD800, 0xE000)).ToString())
            : text;
    }

    /// <summary>A decimal of any bits.</summary>
    public decimal NextDecimal() =>
        new(
            _random.Next(),
            _random.Next(),
            _random.Next() >> _random.Next(32),
            _random.Next(8) == 0,
            (byte)_random.Next(29)
        );

    private void Change()
    {
        int at = _random.Next(_length + 1);
        int length = Math.Min(_random.Next(6), _length - at);
        switch (_random.Next(6))
        {
            case 0:
                Remove(at, length);
                break;
            case 1:
                Insert(at, Anything(1 + _random.Next(3)));
                break;
            case 2:
                Insert(at, Any(pieces));
                break;
            case 3:
                Remove(at, length);
                Insert(at, Any(pieces));
                break;
            case 4:
                byte[] again = _bytes.AsSpan(at, length).ToArray();
                Insert(_random.Next(_length + 1), again);
                break;
            default:
                if (at < _length)
                {
                    _bytes[at] ^= (byte)(1 << _random.Next(8));
                }
                break;
        }
    }

    private byte[] Any(byte[][] texts) => texts[_random.Next(texts.Length)];

    private byte[] Anything(int length)
    {
        byte[] bytes = new byte[length];
        _random.NextBytes(bytes);
        return bytes;
    }

    private void Insert(int at, byte[] bytes)
    {
        if (_length + bytes.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, 2 * (_length + bytes.Length));
        }
        _bytes.AsSpan(at, _length - at).CopyTo(_bytes.AsSpan(at + bytes.Length));
        bytes.CopyTo(_bytes, at);
        _length += bytes.Length;
    }

    private void Remove(int at, int length)
    {
        _bytes.AsSpan(at + length, _length - at - length).CopyTo(_bytes.AsSpan(at));
        _length -= length;
    }

    private static long Setting(string name, long otherwise) =>
        long.TryParse(Environment.GetEnvironmentVariable(name), out long value) ? value : otherwise;
}
