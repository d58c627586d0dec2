using RegionReport.Case;

if (args is not ["--case", var folder])
{
    Console.Error.WriteLine("RegionReport --case FOLDER");
    return 2;
}
if (CaseFolder.TryRead(folder, out _, out Defects defects))
{
    return 0;
}
defects.WriteTo(Console.Error);
return 1;
