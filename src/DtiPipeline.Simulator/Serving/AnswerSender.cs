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
        await context.Response.Body.WriteAsync(answer.Body[..(answer.CutAfter ?? answer.Body.Length)], context.RequestAborted);
        if (answer.CutAfter is not null)
        {
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
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
