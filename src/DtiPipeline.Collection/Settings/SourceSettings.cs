using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Settings;

/// <summary>All that an HTTP source takes from outside, looked up at once.</summary>
internal sealed record SourceSettings
{
    public required string BaseAddress { get; init; }

    /// <summary>Of the authentication, by the names of its settings.</summary>
    public required ImmutableDictionary<string, string> Authentication { get; init; }

    /// <summary>The values that must never be shown.</summary>
    public required ImmutableArray<string> Secrets { get; init; }

    /// <summary>Path of the file with the authorities' certificates.</summary>
    public string? Ca { get; init; }

    public string? Proxy { get; init; }

    /// <exception cref="DeliveryFault">A variable is not set.</exception>
    public static SourceSettings Read(ConnectorDefinition connector, IEnvironment environment)
    {
        var source = connector.Http!;
        var own = source.Authentication.Settings;
        var others = new[] { source.Ca, source.Proxy }.OfType<EnvironmentText>();
        var values = ConnectorSettings.Resolve(connector, environment, [source.BaseAddress, .. own.Select(setting => setting.Text), .. others]);
        return new SourceSettings
        {
            BaseAddress = values[0],
            Authentication = own.Select((setting, index) => (setting.Name, Value: values[index + 1])).ToImmutableDictionary(setting => setting.Name, setting => setting.Value),
            Secrets = [.. own.Select((setting, index) => (setting, Value: values[index + 1])).Where(pair => pair.setting.IsSecret).Select(pair => pair.Value)],
            Ca = source.Ca is null ? null : values[own.Length + 1],
            Proxy = source.Proxy is null ? null : values[^1],
        };
    }
}
