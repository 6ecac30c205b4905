using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace DtiPipeline.Simulator.Serving;

/// <summary>Puts an answer on the wire, in the way the answer says.</summary>
internal static class AnswerSender
{
    public static async Task SendAsync(HttpContext context, Answer answer, CancellationToken stopping)
    {
        if (answer.Delay > TimeSpan.Zero)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
            await Task.Delay(answer.Delay, either.Token);
        }
        if (answer.Silent)
        {
            Reset(context);
            return;
        }
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        context.Response.ContentLength = answer.Body.Length;
        foreach (var (name, value) in answer.Headers)
            context.Response.Headers.Append(name, value);
        await WriteAsync(context, answer, stopping);
        if (answer.CutAfter is null)
            return;
        await context.Response.Body.FlushAsync(context.RequestAborted);
        if (answer.Resets)
            Reset(context);
        else
            context.Abort();
    }

    private static async Task WriteAsync(HttpContext context, Answer answer, CancellationToken stopping)
    {
        var body = answer.Body[..(answer.CutAfter ?? answer.Body.Length)];
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        for (var sent = 0; sent < body.Length;)
        {
            var piece = body.Slice(sent, Math.Min(answer.BytesASecond ?? body.Length, body.Length - sent));
            await context.Response.Body.WriteAsync(piece, either.Token);
            sent += piece.Length;
            if (answer.BytesASecond is null || sent == body.Length)
                continue;
            await context.Response.Body.FlushAsync(either.Token);
            await Task.Delay(TimeSpan.FromSeconds(1), either.Token);
        }
    }

    /// <summary>Without lingering, closing a socket sends RST: the client sees "connection reset", not an empty answer.</summary>
    private static void Reset(HttpContext context)
    {
        if (context.Features.Get<IConnectionSocketFeature>() is { } connection)
        {
            connection.Socket.LingerState = new LingerOption(enable: true, seconds: 0);
            connection.Socket.Close();
        }
        context.Abort();
    }
}
