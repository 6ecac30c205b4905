using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DtiPipeline.TestKit.Http;

/// <summary>A source on a real loopback socket that answers as the test says. Every request is remembered.</summary>
public sealed class StubServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private StubServer(WebApplication application) => _application = application;

    public ConcurrentQueue<(string Method, string Target, IReadOnlyDictionary<string, string> Headers, DateTime At)> Requests { get; } = new();

    /// <summary>For example <c>http://127.0.0.1:41234</c>.</summary>
    public string Address => _application.Urls.First();

    /// <param name="answer">Given the request and its number, from 1.</param>
    /// <param name="listen">For what is not plain HTTP, such as TLS.</param>
    public static async Task<StubServer> StartAsync(Func<HttpContext, int, Task> answer, Action<ListenOptions>? listen = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen ?? (_ => { })));
        var application = builder.Build();
        var server = new StubServer(application);
        var count = 0;
        application.Run(async context =>
        {
            var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            server.Requests.Enqueue((context.Request.Method, context.Request.Path + context.Request.QueryString, headers, DateTime.UtcNow));
            await answer(context, Interlocked.Increment(ref count));
        });
        await application.StartAsync();
        return server;
    }

    public static Task Json(HttpContext context, string json, int status = 200)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json);
    }

    public static Task Status(HttpContext context, int status, string? retryAfter = null)
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
            context.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    }

    /// <summary>Ends the connection with a reset, as a crashed process or a firewall does.</summary>
    public static Task Reset(HttpContext context)
    {
        var socket = context.Features.Get<IConnectionSocketFeature>()!.Socket;
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Close();
        return Task.CompletedTask;
    }

    /// <summary>Sends the beginning of the body and then nothing for a long time.</summary>
    public static async Task Dribble(HttpContext context, string beginning, TimeSpan pause)
    {
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(beginning);
        await context.Response.Body.FlushAsync();
        await Task.Delay(pause, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    /// <summary>Promises more than it sends.</summary>
    public static async Task Truncate(HttpContext context, string beginning)
    {
        context.Response.ContentLength = beginning.Length + 100;
        await context.Response.WriteAsync(beginning);
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
