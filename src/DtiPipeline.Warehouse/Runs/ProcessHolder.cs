using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DtiPipeline.Warehouse.Runs;

/// <summary>
/// The name of a process as holder of a lease, such that another process on the same machine can tell whether it still runs:
/// <c>machine/space/pid/start</c>.
/// </summary>
public static class ProcessHolder
{
    // Containers may share a machine's name but not its process ids; on Linux the name of the id space tells them apart, and the boot too.
    private static readonly string Space = OperatingSystem.IsLinux()
        ? $"{ReadLine("/proc/sys/kernel/random/boot_id")}-{File.ResolveLinkTarget("/proc/self/ns/pid", returnFinalTarget: false)?.Name}"
        : "-";

    public static string Current { get; } = Of(Environment.ProcessId, StartOf(Process.GetCurrentProcess()));

    /// <summary>True when the holder ran in this machine's space of process ids and is certainly no more. False when in doubt.</summary>
    public static bool IsGone(string holder)
    {
        var parts = holder.Split('/');
        if (parts.Length != 4 || parts[0] != Environment.MachineName || parts[1] != Space
            || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return false;
        try
        {
            using var process = Process.GetProcessById(id);
            // Another process may have got the number.
            return StartOf(process) != parts[3];
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    /// <summary>A holder in words for people: <c>db-server, process 4711</c>.</summary>
    public static string Describe(string holder) => holder.Split('/') is [var machine, _, var id, _] ? $"{machine}, process {id}" : holder;

    /// <summary>The name under which a server sees the connections of a process: short, and the same wherever it is worked out.</summary>
    public static string SessionName(string holder) => $"dti {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(holder)))[..16]}";

    private static string Of(int id, string start) => string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Space}/{id}/{start}");

    private static string StartOf(Process process)
    {
        try
        {
            return process.StartTime.ToUniversalTime().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        }
        catch (Exception problem) when (problem is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return "gone";
        }
    }

    private static string ReadLine(string path) => File.Exists(path) ? File.ReadAllText(path).Trim() : "";
}
