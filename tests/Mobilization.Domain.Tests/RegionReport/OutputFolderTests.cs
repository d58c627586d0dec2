using global::RegionReport;

namespace Mobilization.Domain.Tests.RegionReport;

/// <summary>Files appear together and whole, or not at all.</summary>
public sealed class OutputFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("output-folder-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string[] Everything =>
        [
            .. Directory
                .EnumerateFileSystemEntries(_root, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal),
        ];

    [Fact]
    public void Files_appear_when_all_are_written()
    {
        string target = Path.Combine(_root, "a", "b");
        using (var folder = new OutputFolder(target, CancellationToken.None))
        {
            folder.Write("one.txt", (TextWriter writer) => writer.Write("海盐县\n"));
            folder.Write("two.bin", (Stream stream) => stream.Write([1, 2, 3]));
            Everything.Should().NotContain(Path.Combine(target, "one.txt"));
            folder.Commit();
        }

        Directory.EnumerateFiles(target).Select(Path.GetFileName).Should().BeEquivalentTo("one.txt", "two.bin");
        File.ReadAllBytes(Path.Combine(target, "one.txt")).Should().Equal([.. "海盐县\n"u8]);
        File.ReadAllBytes(Path.Combine(target, "two.bin")).Should().Equal(1, 2, 3);
    }

    [Fact]
    public void A_writer_that_fails_midway_leaves_nothing_and_no_folder()
    {
        Action write = () =>
        {
            using var folder = new OutputFolder(Path.Combine(_root, "a", "b"), CancellationToken.None);
            folder.Write("one.txt", (TextWriter writer) => writer.Write("whole"));
            folder.Write(
                "two.txt",
                (TextWriter writer) =>
                {
                    writer.Write(new string('x', 1_000_000));
                    throw new InvalidDataException("no more");
                }
            );
            folder.Commit();
        };

        write.Should().Throw<InvalidDataException>().WithMessage("no more");
        Everything.Should().BeEmpty();
    }

    [Fact]
    public void A_writer_that_fails_midway_leaves_older_files_as_they_were()
    {
        string one = Path.Combine(_root, "one.txt");
        string two = Path.Combine(_root, "two.txt");
        File.WriteAllText(one, "old one");
        File.WriteAllText(two, "old two");

        Action write = () =>
        {
            using var folder = new OutputFolder(_root, CancellationToken.None);
            folder.Write("one.txt", (TextWriter writer) => writer.Write("new"));
            folder.Write("two.txt", (Stream _) => throw new IOException("disk full"));
            folder.Commit();
        };

        write.Should().Throw<IOException>();
        Everything.Should().Equal(one, two);
        File.ReadAllText(one).Should().Be("old one");
        File.ReadAllText(two).Should().Be("old two");
    }

    [Fact]
    public void An_interruption_midway_stops_the_writer_and_leaves_older_files_as_they_were()
    {
        string place = Path.Combine(_root, "one.txt");
        File.WriteAllText(place, "old");
        using var interruption = new CancellationTokenSource();
        int written = 0;

        Action write = () =>
        {
            using var folder = new OutputFolder(_root, interruption.Token);
            folder.Write(
                "one.txt",
                (TextWriter writer) =>
                {
                    for (; written < 1_000_000; written++)
                    {
                        writer.WriteLine("another line of the file");
                        if (written == 1000)
                        {
                            interruption.Cancel();
                        }
                    }
                }
            );
            folder.Commit();
        };

        write.Should().Throw<OperationCanceledException>();
        written.Should().BeLessThan(100_000);
        Everything.Should().Equal(place);
        File.ReadAllText(place).Should().Be("old");
    }

    [Fact]
    public void An_interruption_between_writing_and_appearing_leaves_nothing()
    {
        using var interruption = new CancellationTokenSource();

        Action write = () =>
        {
            using var folder = new OutputFolder(Path.Combine(_root, "a"), interruption.Token);
            folder.Write("one.txt", (TextWriter writer) => writer.Write("whole"));
            interruption.Cancel();
            folder.Commit();
        };

        write.Should().Throw<OperationCanceledException>();
        Everything.Should().BeEmpty();
    }

    [Fact]
    public void A_folder_that_holds_something_else_stays()
    {
        string other = Path.Combine(_root, "a", "other.txt");
        using (var folder = new OutputFolder(Path.Combine(_root, "a"), CancellationToken.None))
        {
            folder.Write("one.txt", (TextWriter writer) => writer.Write("whole"));
            File.WriteAllText(other, "here");
        }

        Everything.Should().Equal(Path.Combine(_root, "a"), other);
    }
}
