using System.Collections.Immutable;

namespace DtiPipeline.Collection.Requesting;

/// <summary>Takes secrets out of text at the place where the text is made: known values in any spelling, and the values of parameters that hold secrets by their name.</summary>
internal sealed class Redactor
{
    private const string Hidden = "***";

    /// <summary>Shorter values would also hide harmless text, and are no secrets.</summary>
    private const int ShortestSecret = 4;

    private static readonly ImmutableArray<string> AlwaysSecret =
        ["apikey", "api_key", "api-key", "key", "token", "access_token", "secret", "client_secret", "password", "passwd", "pwd", "signature", "sig", "code"];

    private readonly HashSet<string> _parameters;
    private readonly List<string> _values = [];
    private readonly Lock _changing = new();

    public Redactor(IEnumerable<string> values, IEnumerable<string> parameters)
    {
        _parameters = new HashSet<string>([.. AlwaysSecret, .. parameters], StringComparer.OrdinalIgnoreCase);
        foreach (var value in values)
            Learn(value);
    }

    /// <summary>Adds a secret that came later, such as a token.</summary>
    public void Learn(string value)
    {
        if (value.Length < ShortestSecret)
            return;
        lock (_changing)
            foreach (var spelling in (string[])[value, Uri.EscapeDataString(value)])
                if (!_values.Contains(spelling, StringComparer.Ordinal))
                    _values.Add(spelling);
    }

    public string Text(string text)
    {
        lock (_changing)
            foreach (var value in _values)
                text = text.Replace(value, Hidden, StringComparison.Ordinal);
        return text;
    }

    /// <summary>The address with the values of secret parameters, and a password before the host, replaced.</summary>
    public string Address(Uri address)
    {
        var query = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Parameter);
        var joined = string.Join('&', query);
        return Text($"{address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)}{(joined.Length == 0 ? "" : "?" + joined)}");
    }

    /// <summary>The address without the parameters whose values are known secrets. What adds them adds them again to the next request.</summary>
    public Uri WithoutSecrets(Uri address)
    {
        var pairs = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries);
        var kept = pairs.Where(pair => !IsSecret(pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..])).ToList();
        return kept.Count == pairs.Length ? address : new UriBuilder(address) { Query = string.Join('&', kept) }.Uri;
    }

    private bool IsSecret(string value)
    {
        lock (_changing)
            return _values.Contains(value, StringComparer.Ordinal) || _values.Contains(Uri.UnescapeDataString(value), StringComparer.Ordinal);
    }

    private string Parameter(string pair)
    {
        var name = pair.Split('=')[0];
        return _parameters.Contains(Uri.UnescapeDataString(name)) ? $"{name}={Hidden}" : pair;
    }
}
