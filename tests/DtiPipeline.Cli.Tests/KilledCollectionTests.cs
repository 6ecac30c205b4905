using System.Diagnostics;
using System.Globalization;
using System.Text;
using DtiPipeline.TestKit;
using DtiPipeline.TestKit.Http;
using Microsoft.AspNetCore.Http;

namespace DtiPipeline.Cli.Tests;

/// <summary>A collection that is killed between pages goes on where it was: real processes, really killed.</summary>
public sealed class KilledCollectionTests : IDisposable
{
    private const int AllPages = 100;
    private const int PageSize = 50;
    private readonly string _folder = Directory.CreateTempSubdirectory("dti-killed-").FullName;

    [Fact]
    public async Task A_collection_killed_after_page_40_of_100_goes_on_at_page_41()
    {
        var isHeld = true;
        var reached = new TaskCompletionSource();
        await using var server = await StubServer.StartAsync(async (context, _) =>
        {
            var page = int.Parse(context.Request.Query["page"]!, CultureInfo.InvariantCulture);
            if (isHeld && page == 41)
            {
                reached.SetResult();
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                return;
            }
            await StubServer.Json(context, PageText(page));
        });
        CopyWorkspace();

        using (var victim = Start(server.Address))
        {
            await reached.Task.WaitAsync(TimeSpan.FromMinutes(2));
            victim.Kill();
            await victim.WaitForExitAsync();
        }
        Assert.Equal(41, server.Requests.Count);
        server.Requests.Clear();
        isHeld = false;

        using var second = Start(server.Address);
        var output = await second.StandardOutput.ReadToEndAsync();
        await second.WaitForExitAsync();
        Assert.Contains("page=41&", server.Requests.First().Target, StringComparison.Ordinal);
        Assert.Equal(60, server.Requests.Count);
        Assert.Contains($"\"accepted\": {AllPages * PageSize}", output, StringComparison.Ordinal);
        Assert.Contains("DTI3126", output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string PageText(int page)
    {
        var text = new StringBuilder($"{{\"code\":\"200\",\"total\":{AllPages * PageSize},\"data\":[");
        for (var i = 0; i < PageSize; i++)
            text.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : ",")}{{\"organisation_code\":\"O-{page}-{i}\",\"organisation_name\":\"Cơ quan\",\"month\":\"2024-01-01\",")
                .Append("\"outgoing_total\":3,\"signed_full\":2,\"signed_agency_only\":1,\"unsigned_electronic\":0,\"paper\":0}");
        return text.Append("]}").ToString();
    }

    /// <summary>The shipped definitions, with this one connector as if it were a real one and without a limit of speed.</summary>
    private void CopyWorkspace()
    {
        foreach (var part in (string[])["connectors", "mappings"])
            foreach (var file in Directory.EnumerateFiles(Repository.PathOf(part), "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(_folder, Path.GetRelativePath(Repository.Root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        var connector = Path.Combine(_folder, "connectors/document-management/connector.yaml");
        File.WriteAllText(connector, File.ReadAllText(connector).Replace("invented: true\n", "", StringComparison.Ordinal)
            .Replace("requests: 20", "requests: 5000", StringComparison.Ordinal));
    }

    private Process Start(string address)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder };
        foreach (var argument in (string[])[typeof(Dti).Assembly.Location, "collect", "document-management", "--from", "2024-01-01", "--to", "2024-01-31", "--as-of", "2024-02-10",
            "--format", "json", "--database", $"sqlite:{Path.Combine(_folder, "night.db")}"])
            start.ArgumentList.Add(argument);
        start.Environment["DOCUMENT_MANAGEMENT_URL"] = address;
        start.Environment["DOCUMENT_MANAGEMENT_API_KEY"] = "a-key-for-a-test";
        var process = Process.Start(start)!;
        // Nobody reads it, and a full pipe would stop the process.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }
}
