using System.Globalization;
using Dapper;

namespace DtiPipeline.Warehouse.Connections;

/// <summary>Values for an <c>in (…)</c>, each under a name of its own.</summary>
internal static class NameList
{
    /// <returns><c>@sha0, @sha1</c> and the values; an empty text where there are none.</returns>
    public static (string Names, DynamicParameters Parameters) Of(string prefix, IReadOnlyList<string> values)
    {
        var parameters = new DynamicParameters();
        var names = values.Select((value, index) =>
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{prefix}{index}");
            parameters.Add(name, value);
            return "@" + name;
        }).ToList();
        return (string.Join(", ", names), parameters);
    }
}
