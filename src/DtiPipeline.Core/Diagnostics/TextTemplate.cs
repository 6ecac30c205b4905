using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace DtiPipeline.Core.Diagnostics;

/// <summary>A text of the catalogue with places for a finding's arguments: <c>unknown field `{name}`</c>. What follows a dollar sign, as in <c>${NAME}</c>, stands for itself.</summary>
public sealed partial record TextTemplate(string Text)
{
    /// <summary>The arguments the text names.</summary>
    public ImmutableSortedSet<string> Arguments => [.. Places().Matches(Text).Select(place => place.Groups["name"].Value)];

    /// <summary>True when every argument the text names is there.</summary>
    public bool CanFill(IReadOnlyDictionary<string, string> arguments) => Arguments.All(arguments.ContainsKey);

    /// <summary>The text with its arguments; one that is missing leaves its place visible.</summary>
    public string Fill(IReadOnlyDictionary<string, string> arguments) =>
        Places().Replace(Text, place => arguments.TryGetValue(place.Groups["name"].Value, out var value) ? value : place.Value);

    [GeneratedRegex(@"(?<!\$)\{(?<name>[a-z][A-Za-z0-9_]*)\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Places();
}
