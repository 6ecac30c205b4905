using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using DtiPipeline.TestKit;
using Microsoft.Data.Sqlite;

namespace DtiPipeline.Benchmarks.Operators;

/// <summary>The pages of a demonstration, served by a process of their own, and somebody who is signed in.</summary>
internal sealed partial class ServedDemo : IAsyncDisposable
{
    private const string Login = "canbo.bn";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dti-benchmark-");
    private readonly Process _process;
    private int _writes;

    private ServedDemo(string program)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}");
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(address) };
        var start = new ProcessStartInfo(program,
        [
            "demo", "--serve", "--lang", "en", "--listen", address, "--workspace", Repository.Root,
            "--database", $"sqlite:{DatabasePath}",
        ])
        { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        _process = Process.Start(start) ?? throw new InvalidOperationException("the demonstration did not start");
        // Nobody reads it, and a pipe that is full would stop the program.
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
    }

    public HttpClient Client { get; }

    private string DatabasePath => Path.Combine(_folder.FullName, "demo.db");

    /// <param name="program">Path of the program as an office gets it.</param>
    public static async Task<ServedDemo> StartAsync(string program)
    {
        var demo = new ServedDemo(program);
        await demo.SignInAsync(await demo.PasswordAsync());
        return demo;
    }

    /// <summary>Commits something that no page shows: what was kept for as long as nothing is written is kept no more.</summary>
    public async Task WriteAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={DatabasePath}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"pragma user_version = {++_writes}");
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>From the table of accounts that a demonstration prints once its pages are open.</summary>
    private async Task<string> PasswordAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
            if (line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [Login, var password, ..])
                return password;
        throw new InvalidOperationException("the demonstration ended before it opened its pages");
    }

    private async Task SignInAsync(string password)
    {
        var path = new Uri("/login", UriKind.Relative);
        var token = Token().Match(await Client.GetStringAsync(path)).Groups["token"].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["login"] = Login, ["password"] = password, ["__RequestVerificationToken"] = token });
        using var answer = await Client.PostAsync(path, form);
        if (answer.StatusCode != HttpStatusCode.Found)
            throw new InvalidOperationException($"{Login} could not sign in: {answer.StatusCode}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
