using System.Net;
using System.Text.Json;
using DtiPipeline.Pipeline.Observing;
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
        var readings = await context.RequestServices.GetRequiredService<WarehouseReadings>().ReadAsync(context.RequestAborted);
        context.Response.ContentType = "text/plain; version=0.0.4; charset=utf-8";
        await context.Response.WriteAsync(MetricsText.Of(readings), context.RequestAborted);
    }

    private static Task WriteAsync(HttpContext context, string status, IReadOnlyDictionary<string, string>? parts)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(parts is null ? JsonSerializer.Serialize(new { status }) : JsonSerializer.Serialize(new { status, parts }), context.RequestAborted);
    }
}
