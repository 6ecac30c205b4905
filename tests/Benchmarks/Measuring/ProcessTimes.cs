using System.Globalization;

namespace DtiPipeline.Benchmarks.Measuring;

/// <summary>What the kernel has counted of a process, from <c>/proc</c> (Linux).</summary>
internal static class ProcessTimes
{
    private const double TicksPerSecond = 100;

    /// <summary>Processor time of a process's children that have ended, in seconds.</summary>
    public static double OfEndedChildren(int process) => Seconds(process, 13, 14);

    /// <summary>Processor time of a process itself and of its children that have ended, in seconds.</summary>
    public static double OfAll(int process) => Seconds(process, 11, 12, 13, 14);

    /// <summary>The process that started another one.</summary>
    public static int ParentOf(int process) => int.Parse(Fields(process)[1], CultureInfo.InvariantCulture);

    public static IEnumerable<int> ChildrenOf(int process) => Directory.EnumerateDirectories("/proc")
        .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? id : 0)
        .Where(id => id > 0 && Fields(id) is [_, var parent, ..] && parent == process.ToString(CultureInfo.InvariantCulture));

    /// <summary>The most memory a process has held so far, in MB; null once it has ended.</summary>
    public static double? PeakMegabytes(int process) => Text($"/proc/{process}/status").Split('\n')
        .Where(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
        .Select(line => (double?)(long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0))
        .FirstOrDefault();

    private static double Seconds(int process, params ReadOnlySpan<int> places)
    {
        var fields = Fields(process);
        var ticks = 0L;
        foreach (var place in places)
            ticks += fields.Length > place ? long.Parse(fields[place], CultureInfo.InvariantCulture) : 0;
        return ticks / TicksPerSecond;
    }

    /// <summary>The fields behind the program's name, which may hold anything: first the state, then the parent.</summary>
    private static string[] Fields(int process)
    {
        var text = Text($"/proc/{process}/stat");
        return text[(text.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Empty once the process has ended.</summary>
    private static string Text(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
