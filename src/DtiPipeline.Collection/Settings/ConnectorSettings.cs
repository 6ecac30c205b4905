using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Settings;

/// <summary>Looks up all settings that a connector needs at once, so that one finding names everything that is missing.</summary>
internal static class ConnectorSettings
{
    /// <returns>The values, in the order of <paramref name="texts"/>.</returns>
    /// <exception cref="DeliveryFault">A variable is not set.</exception>
    public static ImmutableArray<string> Resolve(ConnectorDefinition connector, IEnvironment environment, params ReadOnlySpan<EnvironmentText> texts)
    {
        var values = ImmutableArray.CreateBuilder<string>(texts.Length);
        List<EnvironmentText>? missing = null;
        foreach (var text in texts)
            if (text.Variable is null)
                values.Add(text.Written);
            else if (environment.Find(text.Variable) is { } value)
                values.Add(value);
            else
                (missing ??= []).Add(text);
        if (missing is not null)
            throw new DeliveryFault(Finding.In(missing[0].At, CollectionCodes.SettingMissing, ("connector", connector.Id),
                ("names", string.Join(", ", missing.Select(text => $"`{text.Variable}`"))), ("places", environment.LookedIn)));
        return values.ToImmutable();
    }
}
