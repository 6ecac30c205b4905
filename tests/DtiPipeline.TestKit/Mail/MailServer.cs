using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DtiPipeline.TestKit.Mail;

/// <summary>A mail server on a real loopback socket that behaves as the test says. It keeps what it takes.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentBag<Task> _conversations = [];
    private readonly Task _listening;

    public MailServer()
    {
        _listener.Start();
        _listening = ListenAsync();
    }

    /// <summary>How it answers from now on.</summary>
    public MailMood Mood { get; set; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Mails that were taken, as they came over the wire.</summary>
    public ConcurrentQueue<string> Taken { get; } = new();

    /// <summary>Conversations that were begun.</summary>
    public int Callers => _conversations.Count;

    /// <summary>The text of a mail, decoded.</summary>
    public static string BodyOf(string mail)
    {
        var (head, body) = (mail[..mail.IndexOf("\r\n\r\n", StringComparison.Ordinal)], mail[(mail.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]);
        return head.Contains("base64", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8.GetString(Convert.FromBase64String(body.ReplaceLineEndings(""))) : body;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await Task.WhenAll(_conversations.Append(_listening));
        _stop.Dispose();
    }

    private async Task ListenAsync()
    {
        while (!_stop.IsCancellationRequested)
            try
            {
                _conversations.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
            catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException && _stop.IsCancellationRequested)
            {
                return;
            }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
            try
            {
                await using var stream = client.GetStream();
                if (Mood == MailMood.Silent)
                {
                    await Task.Delay(Timeout.Infinite, _stop.Token);
                    return;
                }
                using var reader = new StreamReader(stream, Encoding.Latin1);
                await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
                await writer.WriteLineAsync("220 mail.test");
                while (await reader.ReadLineAsync(_stop.Token) is { } line && await AnswerAsync(line, reader, writer))
                {
                }
            }
            catch (Exception fault) when (fault is IOException or OperationCanceledException)
            {
                Assert.True(fault is IOException || _stop.IsCancellationRequested, fault.Message);
            }
    }

    private async Task<bool> AnswerAsync(string line, StreamReader reader, StreamWriter writer)
    {
        var verb = line.Split(' ')[0].ToUpperInvariant();
        switch (verb)
        {
            case "RCPT" when Mood == MailMood.Busy:
                await writer.WriteLineAsync("451 4.7.1 greylisted, try again later");
                return true;
            case "RCPT" when Mood == MailMood.Refusing:
                await writer.WriteLineAsync($"550 5.1.1 no such user {line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..].TrimEnd('>')}");
                return true;
            case "DATA":
                await writer.WriteLineAsync("354 go on");
                var mail = new StringBuilder();
                while (await reader.ReadLineAsync(_stop.Token) is { } text && text != ".")
                    mail.Append(text).Append("\r\n");
                Taken.Enqueue(mail.ToString());
                await writer.WriteLineAsync("250 taken");
                return true;
            case "QUIT":
                await writer.WriteLineAsync("221 bye");
                return false;
            default:
                await writer.WriteLineAsync("250 ok");
                return true;
        }
    }
}
