using System.Net;
using System.Text.Json;
using DtiPipeline.Core.People;
using DtiPipeline.Pipeline.Board;
using DtiPipeline.Warehouse.Runs;
using DtiPipeline.Warehouse.Staging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DtiPipeline.Web.Hosting;

/// <summary>What machines ask: does the process live, can it work, how do runs and sources stand.</summary>
internal static class HealthPoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes, SiteSettings settings)
    {
        var readiness = new Readiness(settings.Parts);
        routes.MapGet("/health/live", context => WriteAsync(context, "live", null)).AllowAnonymous();
        routes.MapGet("/health/ready", async context =>
        {
            var parts = await readiness.CheckAsync(context.RequestAborted);
            var isReady = parts.Values.All(ready => ready);
            context.Response.StatusCode = isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
            await WriteAsync(context, isReady ? "ready" : "not-ready", parts.ToDictionary(part => part.Key, part => part.Value ? "ok" : "failed"));
        }).AllowAnonymous();
        routes.MapGet("/metrics", MetricsAsync).AllowAnonymous();
    }

    /// <summary>For a Prometheus on this machine. From elsewhere there is no such page: it names sources and how they stand.</summary>
    private static async Task MetricsAsync(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } asker || !IPAddress.IsLoopback(asker) || context.Request.Headers.ContainsKey("X-Forwarded-For") || context.Request.Headers.ContainsKey("X-Original-For"))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var services = context.RequestServices;
        var board = await services.GetRequiredService<OperationsBoard>().ReadAsync(Scope.Everywhere, context.RequestAborted);
        var runs = await services.GetRequiredService<RunHistory>().PageAsync(50, cancellation: context.RequestAborted);
        var refused = await services.GetRequiredService<RejectStore>().GroupAsync(new RejectFilter { OnlyOpen = true }, context.RequestAborted);
        context.Response.ContentType = "text/plain; version=0.0.4; charset=utf-8";
        await context.Response.WriteAsync(MetricsText.Of(board, runs, refused), context.RequestAborted);
    }

    private static Task WriteAsync(HttpContext context, string status, IReadOnlyDictionary<string, string>? parts)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(parts is null ? JsonSerializer.Serialize(new { status }) : JsonSerializer.Serialize(new { status, parts }), context.RequestAborted);
    }
}
