using System.Globalization;
using System.Runtime.InteropServices;
using DtiPipeline.Benchmarks.Databases;

namespace DtiPipeline.Benchmarks.Results;

/// <summary>Where and when figures were measured, in one paragraph.</summary>
internal static class Machine
{
    public static async Task<string> DescribeAsync(Engines engines, string command)
    {
        var versions = new List<string>();
        foreach (var engine in engines.All)
        {
            await using var database = await engines.CreateAsync(engine);
            versions.Add(await VersionAsync(database));
        }
        var gigabytes = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1073741824.0;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Measured on {DateTime.UtcNow:dd/MM/yyyy} on {Environment.ProcessorCount} cores and {gigabytes:0} GiB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, {string.Join(", ", versions)}; load of the machine before: {Load()}.\n\n```\n{command}\n```\n\n");
    }

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "not known";

    private static async Task<string> VersionAsync(BenchDatabase database)
    {
        await using var connection = await database.ConnectAsync();
        await using var command = connection.CreateCommand();
        if (database is SqliteBench)
        {
            command.CommandText = "select sqlite_version()";
            return $"SQLite {await command.ExecuteScalarAsync()}";
        }
        command.CommandText = "select split_part(version(), ' ', 2) || ' (fsync ' || current_setting('fsync') || ', shared_buffers ' || current_setting('shared_buffers') || ')'";
        return $"PostgreSQL {await command.ExecuteScalarAsync()}";
    }
}
