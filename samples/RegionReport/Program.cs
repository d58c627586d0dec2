using RegionReport.Commands;

return new CommandLine(args).Run();
