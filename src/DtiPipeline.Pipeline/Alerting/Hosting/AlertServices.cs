using Microsoft.Extensions.DependencyInjection;

namespace DtiPipeline.Pipeline.Alerting.Hosting;

/// <summary>Alerts as part of a host.</summary>
public static class AlertServices
{
    public static IServiceCollection AddAlerts(this IServiceCollection services, AlertDeskSettings settings)
    {
        services.AddSingleton(settings);
        services.AddHostedService<AlertService>();
        return services;
    }
}
