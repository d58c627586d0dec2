using System.Text;
using CsCheck;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Tests.Hierarchy;

public class DivisionCodeTests
{
    private static readonly Gen<string> Texts =
        from digits in Gen.Char['0', '9'].Array[15]
        from isGrid in Gen.Bool
        select new string(digits, 0, isGrid ? 15 : 12);

    [Fact]
    public void Text_and_code_are_one_and_the_same() =>
        Texts.Sample(text =>
        {
            DivisionCode code = DivisionCode.Parse(text);
            code.ToString().Should().Be(text);
            code.IsGrid.Should().Be(text.Length == 15);
            code.Length.Should().Be(text.Length);
            DivisionCode.Parse(Encoding.UTF8.GetBytes(text)).Should().Be(code);
            byte[] utf8 = new byte[15];
            code.TryFormat(utf8, out int written).Should().BeTrue();
            Encoding.UTF8.GetString(utf8, 0, written).Should().Be(text);
            code.TryFormat(new char[text.Length - 1], out int none).Should().BeFalse();
            none.Should().Be(0);
        });

    [Fact]
    public void Order_is_that_of_the_texts() =>
        Gen.Select(Texts, Texts, Gen.Int[0, 15])
            .Sample(
                (a, b, shared) =>
                {
                    b = string.Concat(
                        a.AsSpan(0, Math.Min(shared, Math.Min(a.Length, b.Length))),
                        b.AsSpan(Math.Min(shared, Math.Min(a.Length, b.Length)))
                    );
                    DivisionCode x = DivisionCode.Parse(a);
                    DivisionCode y = DivisionCode.Parse(b);
                    int expected = Math.Sign(string.CompareOrdinal(a, b));
                    Math.Sign(x.CompareTo(y)).Should().Be(expected);
                    (x < y).Should().Be(expected < 0);
                    (x > y).Should().Be(expected > 0);
                    (x <= y).Should().Be(expected <= 0);
                    (x >= y).Should().Be(expected >= 0);
                    (x == y).Should().Be(expected == 0);
                    (x != y).Should().Be(expected != 0);
                    x.Equals((object)y).Should().Be(expected == 0);
                }
            );

    [Theory]
    [InlineData("330402", "330402000000")]
    [InlineData("330402007", "330402007000")]
    [InlineData("000000", "000000000000")]
    [InlineData("010203", "010203000000")]
    public void Short_forms_are_filled_up_with_zeros(string text, string code) =>
        DivisionCode.Parse(text).ToString().Should().Be(code);

    [Theory]
    [InlineData("")]
    [InlineData("33040")]
    [InlineData("3304020")]
    [InlineData("33040200000")]
    [InlineData("3304020000000")]
    [InlineData("33040200000000")]
    [InlineData("3304020000000000")]
    [InlineData("+33040200000")]
    [InlineData("-33040200000")]
    [InlineData(" 33040200000")]
    [InlineData("33040200000 ")]
    [InlineData("33040200000\0")]
    [InlineData("３３０４０２")]
    [InlineData("٣٣٠٤٠٢")]
    [InlineData("33040a000000")]
    [InlineData("3304/2000000")]
    [InlineData("3304:2000000")]
    public void Anything_else_is_refused(string text)
    {
        DivisionCode.TryParse(text, null, out DivisionCode code).Should().BeFalse();
        code.IsDefault.Should().BeTrue();
        DivisionCode.TryParse(Encoding.UTF8.GetBytes(text), null, out _).Should().BeFalse();
        FluentActions
            .Invoking(() => DivisionCode.Parse(text))
            .Should()
            .Throw<FormatException>()
            .WithMessage($"*{text}*");
        FluentActions
            .Invoking(() => DivisionCode.Parse(Encoding.UTF8.GetBytes(text)))
            .Should()
            .Throw<FormatException>();
    }

    [Fact]
    public void Any_character_in_any_place_is_a_digit_or_refused()
    {
        foreach (string good in (string[])["330402", "330402007", "330402007024", "330402007024013"])
        {
            for (int place = 0; place < good.Length; place++)
            {
                char[] text = good.ToCharArray();
                byte[] utf8 = Encoding.ASCII.GetBytes(good);
                for (int character = 0; character <= char.MaxValue; character++)
                {
                    text[place] = (char)character;
                    bool isRead = DivisionCode.TryParse(text, null, out DivisionCode code);
                    if (isRead != character is >= '0' and <= '9' || (isRead && code.ToString()[place] != character))
                    {
                        Assert.Fail($"U+{character:X4} in place {place} of {good} was read wrongly.");
                    }
                    if (character > byte.MaxValue)
                    {
                        continue;
                    }
                    utf8[place] = (byte)character;
                    if (DivisionCode.TryParse(utf8, null, out DivisionCode same) != isRead || same != code)
                    {
                        Assert.Fail($"Byte {character:X2} in place {place} of {good} was read wrongly.");
                    }
                }
            }
        }
    }

    [Fact]
    public void Null_is_the_callers_mistake_to_Parse_and_no_code_to_TryParse()
    {
        FluentActions
            .Invoking(() => DivisionCode.Parse((string)null!))
            .Should()
            .Throw<ArgumentNullException>()
            .WithParameterName("s");
        DivisionCode.TryParse((string?)null, null, out _).Should().BeFalse();
    }

    [Fact]
    public void Default_is_no_code_and_not_twelve_zeros()
    {
        DivisionCode none = default;
        DivisionCode zeros = DivisionCode.Parse("000000000000");

        (none == zeros).Should().BeFalse();
        none.CompareTo(zeros).Should().BeNegative();
        none.ToString().Should().BeEmpty();
        none.Length.Should().Be(0);
        none.NominalLevel.Should().BeNull();
        none.NominalParent.Should().BeNull();
        zeros.IsDefault.Should().BeFalse();
        none.TryFormat(Span<char>.Empty, out int written).Should().BeTrue();
        written.Should().Be(0);
    }

    [Fact]
    public void Twelve_and_fifteen_digits_differ_even_where_they_end_in_zeros()
    {
        DivisionCode.Parse("330402007024").Should().NotBe(DivisionCode.Parse("330402007024000"));
        DivisionCode.Parse("000000000000").Should().NotBe(DivisionCode.Parse("000000000000000"));
    }

    [Theory]
    [InlineData("330000000000", DivisionLevel.Province, "")]
    [InlineData("330400000000", DivisionLevel.Prefecture, "330000000000")]
    [InlineData("330402000000", DivisionLevel.County, "330400000000")]
    [InlineData("330402007000", DivisionLevel.Township, "330402000000")]
    [InlineData("330402007024", DivisionLevel.Village, "330402007000")]
    [InlineData("330402007024001", DivisionLevel.Grid, "330402007024")]
    [InlineData("441900003000", DivisionLevel.Township, "441900000000")]
    public void Digits_hint_at_level_and_parent(string code, DivisionLevel level, string parent)
    {
        DivisionCode.Parse(code).NominalLevel.Should().Be(level);
        (DivisionCode.Parse(code).NominalParent?.ToString() ?? "").Should().Be(parent);
    }

    [Fact]
    public void Parsing_and_formatting_into_a_span_allocate_nothing()
    {
        char[] text = "330402007024001".ToCharArray();
        byte[] utf8 = "330402007024"u8.ToArray();
        Span<char> room = stackalloc char[15];
        Parse(room);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Parse(room);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);

        void Parse(Span<char> destination)
        {
            _ = DivisionCode.TryParse(text.AsSpan(), null, out DivisionCode grid);
            _ = DivisionCode.TryParse(utf8.AsSpan(), null, out DivisionCode village);
            _ = grid.TryFormat(destination, out _) && village.TryFormat(destination, out _);
        }
    }
}
