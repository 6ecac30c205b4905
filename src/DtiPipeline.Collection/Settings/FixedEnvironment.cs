using System.Collections.Immutable;

namespace DtiPipeline.Collection.Settings;

/// <summary>Variables known beforehand, as the simulator hands them over; what is not among them is looked for in <paramref name="otherwise"/>.</summary>
public sealed class FixedEnvironment(ImmutableDictionary<string, string> variables, string name, IEnvironment? otherwise = null) : IEnvironment
{
    public string LookedIn => otherwise is null ? name : $"{name}, {otherwise.LookedIn}";

    public string? Find(string variable) => variables.TryGetValue(variable, out var value) && value.Length > 0 ? value : otherwise?.Find(variable);
}
