namespace DtiPipeline.Core.Scoring.Methods;

/// <summary>Named fields in the order given, without those that are not set.</summary>
internal static class MethodFields
{
    public static OrderedDictionary<string, object> Of(params ReadOnlySpan<(string Name, object? Value)> fields)
    {
        var set = new OrderedDictionary<string, object>();
        foreach (var (name, value) in fields)
            if (value is not null)
                set.Add(name, value);
        return set;
    }
}
