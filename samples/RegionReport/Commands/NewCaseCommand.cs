using System.CommandLine;
using Spectre.Console;

namespace RegionReport.Commands;

/// <summary><c>new-case DIR</c>: writes the embedded case into a folder of one's own, with a page that tells its columns.</summary>
internal sealed class NewCaseCommand : Command, IHasExamples
{
    private readonly Screen _screen;

    public NewCaseCommand(Screen screen)
        : base(
            "new-case",
            screen.Say[
                "Writes the embedded case into a new folder, to be edited; its README.md names every column.",
                "将内置案例写入新目录，供修改使用；README.md 说明各列含义。"
            ]
        )
    {
        _screen = screen;
        Argument<string> folder = Parameters.Text(
            "DIR",
            screen.Say["a folder that is empty or not there yet", "空目录，或尚不存在的目录"],
            screen.Say
        );
        Add(folder);
        SetAction(call => Run(call.GetRequiredValue(folder)));
    }

    public IEnumerable<string> Examples => ["new-case my-county", "--case my-county"];

    private int Run(string folder)
    {
        Wording say = _screen.Say;
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            throw new WrongCallException(say[$"{folder} is not an empty folder.", $"{folder} 不是空目录。"]);
        }
        using (var files = new OutputFolder(folder, _screen.Cancel))
        {
            foreach (string name in EmbeddedCase.Files)
            {
                files.Write(name, (Stream file) => file.Write(EmbeddedCase.Open(name)));
            }
            files.Commit();
        }
        _screen.Console.WriteLine(
            say[
                $"Written to {folder}; its README.md tells what each column means.",
                $"已写入 {folder}；各列含义见 README.md。"
            ]
        );
        return ExitCode.Done;
    }
}
