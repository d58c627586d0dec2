using global::RegionReport;

namespace Mobilization.Domain.Tests.RegionReport;

/// <summary><c>new-case</c>: a folder of one's own to start from.</summary>
public sealed class NewCaseCommandTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("new-case-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void The_new_folder_checks_and_gives_the_measures_of_the_embedded_region(string language)
    {
        string folder = Path.Combine(_root, "mine");
        string own = Path.Combine(_root, "own");
        string embedded = Path.Combine(_root, "embedded");

        var made = CommandLineTests.Run("new-case", folder, "--language", language);
        made.Exit.Should().Be(0, made.Error);
        made.Output.Should().Contain(folder).And.Contain("README.md");
        CommandLineTests
            .Run("check", "--case", folder, "--language", language)
            .Should()
            .Be(CommandLineTests.Run("check", "--language", language));
        CommandLineTests.Run("--case", folder, "--out", own).Exit.Should().Be(0);
        CommandLineTests.Run("--out", embedded).Exit.Should().Be(0);

        File.ReadAllBytes(Path.Combine(own, "measures.csv"))
            .AsSpan()
            .SequenceEqual(File.ReadAllBytes(Path.Combine(embedded, "measures.csv")))
            .Should()
            .BeTrue();
        Directory.EnumerateFiles(folder).Select(Path.GetFileName).Should().BeEquivalentTo(EmbeddedCase.Files);
    }

    [Fact]
    public void An_empty_folder_is_taken() => CommandLineTests.Run("new-case", _root).Exit.Should().Be(0);

    [Fact]
    public void A_folder_that_is_not_empty_is_left_alone()
    {
        File.WriteAllText(Path.Combine(_root, "case.json"), "mine");

        (int exit, string output, string error) = CommandLineTests.Run("new-case", _root);

        exit.Should().Be(2);
        output.Should().BeEmpty();
        error.Should().Contain(_root);
        Directory.EnumerateFileSystemEntries(_root).Should().ContainSingle();
        File.ReadAllText(Path.Combine(_root, "case.json")).Should().Be("mine");
    }

    [Fact]
    public void A_file_is_no_folder()
    {
        string file = Path.Combine(_root, "file");
        File.WriteAllText(file, "mine");

        CommandLineTests.Run("new-case", file).Exit.Should().Be(2);

        File.ReadAllText(file).Should().Be("mine");
    }

    [Fact]
    public void An_interruption_leaves_nothing()
    {
        string folder = Path.Combine(_root, "mine");

        CommandLineTests.Run(new CancellationToken(canceled: true), "new-case", folder).Exit.Should().Be(130);

        Directory.EnumerateFileSystemEntries(_root).Should().BeEmpty();
    }
}
