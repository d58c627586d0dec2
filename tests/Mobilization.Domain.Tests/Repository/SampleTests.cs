namespace Mobilization.Domain.Tests.Repository;

public sealed class SampleTests
{
    /// <summary>The report is the main job, not a story: many files, each short enough to be read.</summary>
    private const string MainJob = "RegionReport";

    public static TheoryData<string> Samples =>
        [.. RepositoryFiles.Below("samples", "*.csproj").Select(path => path.Split('/')[1])];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_story_takes_less_than_150_lines_and_no_file_of_the_report_more_than_350(string sample)
    {
        IEnumerable<(string File, int Lines)> files = RepositoryFiles
            .Below($"samples/{sample}", "*.cs")
            .Select(path => (path, RepositoryFiles.Read(path).TrimEnd('\n').Split('\n').Length));

        files.Should().NotBeEmpty();
        if (sample == MainJob)
        {
            files.Where(file => file.Lines > 350).Should().BeEmpty();
        }
        else
        {
            files.Sum(file => file.Lines).Should().BeLessThan(150);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_part_of_the_solution(string sample)
    {
        RepositoryFiles.Read("Mobilization.Domain.sln").Should().Contain($@"samples\{sample}\{sample}.csproj");
    }
}
