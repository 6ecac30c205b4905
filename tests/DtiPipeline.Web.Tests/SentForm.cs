using System.Net;
using System.Text.RegularExpressions;

namespace DtiPipeline.Web.Tests;

/// <summary>A form as a browser finds it on a page: its hidden fields are sent as they stand.</summary>
public static partial class SentForm
{
    /// <summary>The fields of the first form on a page that leads to an address and has a piece of text in it.</summary>
    public static (string Name, string Value)[] On(string page, string action, string with)
    {
        var form = Form().Matches(page).Select(match => match.Value)
            .FirstOrDefault(one => one.Contains($"action=\"{action}\"", StringComparison.Ordinal) && one.Contains(with, StringComparison.Ordinal));
        Assert.True(form is not null, $"no form to {action} with {with} on\n{page}");
        return [.. Hidden().Matches(form).Select(match => (match.Groups["name"].Value, WebUtility.HtmlDecode(Value().Match(match.Value).Groups["value"].Value)))];
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();

    [GeneratedRegex("<input[^>]*?name=\"(?<name>[^\"]+)\"[^>]*?>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hidden();

    [GeneratedRegex("value=\"(?<value>[^\"]*)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Value();
}
