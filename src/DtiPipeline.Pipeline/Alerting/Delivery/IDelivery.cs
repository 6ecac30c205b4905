using System.Collections.Immutable;
using DtiPipeline.Core.Alerting;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Pipeline.Alerting.Delivery;

/// <summary>One way out for messages.</summary>
internal interface IDelivery
{
    /// <summary>Variables that must be set beside the address's own.</summary>
    ImmutableArray<string> Needs { get; }

    /// <param name="place">Names the variable that says where to.</param>
    /// <exception cref="DeliveryFault">It was not taken: for now, or for good. Its words hold no secret.</exception>
    Task SendAsync(AlertMessage message, EnvironmentText place, AlertDeskSettings settings, CancellationToken cancellation);
}
