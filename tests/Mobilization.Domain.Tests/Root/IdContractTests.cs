using CsCheck;

namespace Mobilization.Domain.Tests.Root;

public class IdContractTests
{
    private static readonly Gen<string> Texts = Gen.String[Gen.Char["aAbZ0\u0000é中\ud83d\ude00\uffff"], 1, 4];

    [Fact]
    public void Order_and_equality_are_those_of_the_code_units() =>
        Gen.Select(Texts, Texts)
            .Sample(
                (a, b) =>
                {
                    var x = new Id<Officer>(a);
                    var y = new Id<Officer>(b);
                    int order = Math.Sign(string.CompareOrdinal(a, b));
                    Math.Sign(x.CompareTo(y)).Should().Be(order);
                    (x == y).Should().Be(order == 0);
                    (x != y).Should().Be(order != 0);
                    (x < y).Should().Be(order < 0);
                    (x <= y).Should().Be(order <= 0);
                    (x > y).Should().Be(order > 0);
                    (x >= y).Should().Be(order >= 0);
                    x.Equals((object)y).Should().Be(order == 0);
                    (order != 0 || x.GetHashCode() == y.GetHashCode()).Should().BeTrue();
                    Id<Officer>.Parse(x.ToString()).Should().Be(x);
                }
            );

    [Fact]
    public void A_text_is_asked_for()
    {
        FluentActions
            .Invoking(() => new Id<Officer>(null!))
            .Should()
            .Throw<ArgumentNullException>()
            .WithParameterName("value");
        FluentActions
            .Invoking(() => Id<Officer>.Parse((string)null!))
            .Should()
            .Throw<ArgumentNullException>()
            .WithParameterName("s");
        Id<Officer>.TryParse((string?)null, null, out Id<Officer> none).Should().BeFalse();
        none.IsDefault.Should().BeTrue();
        Id<Officer>.TryParse("中", null, out Id<Officer> some).Should().BeTrue();
        some.Value.Should().Be("中");
        default(Id<Officer>).GetHashCode().Should().Be(0);
        default(Id<Officer>).Equals("").Should().BeFalse();
    }
}
