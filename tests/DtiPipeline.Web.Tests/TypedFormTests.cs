using System.Text.RegularExpressions;
using DtiPipeline.TestKit;
using DtiPipeline.Web.People;

namespace DtiPipeline.Web.Tests;

public sealed partial class TypedFormTests
{
    /// <summary>Secrets, searches and choices: nothing that anybody would miss, or that may lie in memory.</summary>
    private static readonly string[] Passed = ["login", "password", "present", "chosen", "again", "q", "who", "subject", "from", "to", "text", "file"];

    [Fact]
    public void Whatever_a_form_lets_people_write_is_kept_when_it_comes_too_late_or_is_named_here()
    {
        var written = Directory.EnumerateFiles(Repository.PathOf("src/DtiPipeline.Web/Pages"), "*.cshtml", SearchOption.AllDirectories)
            .SelectMany(path => Written().Matches(File.ReadAllText(path)))
            .Where(match => !Chosen().IsMatch(match.Value))
            .Select(match => match.Groups["name"].Value)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal([.. TypedForm.Fields.Select(field => field.Name).Concat(Passed).Order(StringComparer.Ordinal)], written);
    }

    [GeneratedRegex("<(input|textarea)\\b[^>]*?\\bname=\"(?<name>[^\"]+)\"[^>]*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written();

    [GeneratedRegex("type=\"(hidden|checkbox|radio)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Chosen();
}
