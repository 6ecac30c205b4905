using DtiPipeline.Core.Periods;
using DtiPipeline.Pipeline.Previewing;
using DtiPipeline.Pipeline.Stewarding;
using DtiPipeline.Warehouse.DataValues;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Web.Pages.Stewarding;
using Microsoft.Extensions.DependencyInjection;

namespace DtiPipeline.Web.Hosting;

/// <summary>What the data stewards' pages are made of.</summary>
internal static class StewardingParts
{
    public static void AddStewarding(this IServiceCollection services, SiteSettings settings)
    {
        services.AddSingleton(parts => new StewardDesk(settings.Workspace, parts.GetRequiredService<AuditStore>()));
        // Made by the container, so that it ends with the site.
        services.AddSingleton(_ => new PreviewDesk(settings.Parts));
        services.AddSingleton(_ => new LastReplay(settings.Parts.Database));
        services.AddSingleton(_ => new WorkList(settings.Parts.Database, () => settings.CurrentParts.Definitions, () => settings.Today ?? VietnamTime.Today(settings.Time)));
        services.AddSingleton<DataValueStore>();
        services.AddTransient<WordDesk>();
    }
}
