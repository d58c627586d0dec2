using System.IO.Compression;
using System.Text;

namespace Mobilization.Domain.Tests.RegionReport;

/// <summary><c>divisions FILE</c>.</summary>
public sealed class DivisionsCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("divisions-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Register(string text, string name = "divisions.csv")
    {
        string path = Path.Combine(_folder, name);
        byte[] content = Encoding.UTF8.GetBytes(text);
        using FileStream file = File.Create(path);
        using Stream target = name.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionLevel.Fastest)
            : file;
        target.Write(content);
        return path;
    }

    [Theory]
    [InlineData("divisions.csv", "en", "provinces", "level skipped below the parent", "fingerprint ")]
    [InlineData("divisions.csv", "zh", "省级", "与上级之间跳级", "指纹 ")]
    [InlineData("divisions.csv.gz", "en", "provinces", "level skipped below the parent", "fingerprint ")]
    public void A_register_is_counted(string name, string language, string level, string odd, string fingerprint)
    {
        string path = Register(
            "code,name,level,parentCode\n110000000000,P,1,\n110101000000,D,3,110000000000\n110101001000,T,4,110101000000\n",
            name
        );

        (int exit, string output, string error) = CommandLineTests.Run("divisions", path, "--language", language);

        exit.Should().Be(0, error);
        output.Should().MatchRegex($"{level} +1 ").And.MatchRegex($"{odd} +1 +110101000000 D").And.Contain(fingerprint);
        error.Should().BeEmpty();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void A_register_with_a_defect_is_refused_alike_in_every_language(string language)
    {
        string path = Register("code,name,level,parentCode\n110000000000,P,1,\n1101,D,3,110000000000\n");

        (int exit, string output, string error) = CommandLineTests.Run("divisions", path, "--language", language);

        exit.Should().Be(1);
        output.Should().BeEmpty();
        string[] lines = error.ReplaceLineEndings("\n").Split('\n');
        lines[0].Should().StartWith("divisions.csv:3:code: found \"1101\"; expected ");
        lines[1].Should().Be("1 defects in all");
    }

    [Fact]
    public void A_file_that_is_not_there_or_cannot_be_unpacked_is_told()
    {
        string missing = Path.Combine(_folder, "none.csv");
        string broken = Path.Combine(_folder, "broken.csv.gz");
        File.WriteAllText(broken, "no gzip");

        foreach (string path in new[] { missing, broken })
        {
            (int exit, string output, string error) = CommandLineTests.Run("divisions", path);
            exit.Should().Be(1);
            output.Should().BeEmpty();
            error.Should().Contain(path);
        }
    }

    [Fact]
    public void The_national_register_is_loaded()
    {
        string path = SharedData.Require("divisions-full.csv.gz");

        (int exit, string output, string error) = CommandLineTests.Run("divisions", path, "--language", "en");

        exit.Should().Be(0, error);
        output.Should().MatchRegex("villages +620,572 ").And.MatchRegex("all +665,271 ");
    }
}
