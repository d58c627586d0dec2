using CsCheck;
using Mobilization.Domain.Hierarchy;

namespace Mobilization.Domain.Tests.Hierarchy;

/// <summary>Looking up codes, asked through the tree.</summary>
public class CodeIndexTests
{
    private static void EveryCodeIsFoundAndNoOther(IEnumerable<string> texts)
    {
        DivisionCode[] codes = [.. texts.Distinct().Select(text => DivisionCode.Parse(text))];
        var tree = AdministrativeTree.Build(
            codes.Select(code => new DivisionRow(code, "某", code.IsGrid ? DivisionLevel.Grid : DivisionLevel.Village))
        );
        foreach (DivisionCode code in codes)
        {
            tree[code].Code.Should().Be(code);
        }
        var known = codes.ToHashSet();
        foreach (DivisionCode code in codes)
        {
            // Neighbours in every digit, and the other length with the same digits.
            string text = code.ToString();
            string other = code.IsGrid ? text[..12] : text + "000";
            Check(other);
            for (int i = 0; i < text.Length; i++)
            {
                Check(string.Concat(text.AsSpan(0, i), ((text[i] - '0' + 1) % 10).ToString(), text.AsSpan(i + 1)));
            }
        }
        void Check(string text)
        {
            DivisionCode code = DivisionCode.Parse(text);
            if (
                tree.TryFind(code, out Division found) != known.Contains(code)
                || (!found.IsDefault && found.Code != code)
            )
            {
                Assert.Fail($"{text} was looked up wrongly.");
            }
        }
    }

    [Fact]
    public void Any_codes() =>
        (
            from digits in Gen.Char['0', '9'].Array[15].List[0, 200]
            select digits.Select((text, i) => new string(text, 0, i % 2 == 0 ? 12 : 15)).ToList()
        ).Sample(EveryCodeIsFoundAndNoOther, iter: 200);

    [Theory]
    [InlineData(1)]
    [InlineData(1_000)]
    [InlineData(1_000_000)]
    [InlineData(65_536)]
    [InlineData(274_877_907)]
    public void Codes_in_even_steps(long step) =>
        EveryCodeIsFoundAndNoOther(Enumerable.Range(0, 3_000).Select(i => (100_000_000_000 + i * step).ToString()));
}
