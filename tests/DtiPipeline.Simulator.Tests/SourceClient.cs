using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DtiPipeline.Simulator.Tests;

/// <summary>A plain HTTP client of one simulated source, without any retrying of its own.</summary>
internal sealed class SourceClient(RunningSimulator simulator, string connector) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private string? _token;

    public RunningSimulator Simulator => simulator;

    private string Name => connector.ToUpperInvariant();

    public string Variable(string suffix) => simulator.Environment[$"{Name}_{suffix}"];

    public Task<HttpResponseMessage> GetAsync(string path, CancellationToken cancellationToken = default) => SendAsync(HttpMethod.Get, path, cancellationToken);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(method, Variable("URL") + path);
        if (_token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        if (connector == Given.Ledger)
            request.Headers.Add("X-Api-Key", Variable("KEY"));
        return await _http.SendAsync(request, cancellationToken);
    }

    public async Task<byte[]> BytesAsync(string path)
    {
        using var response = await GetAsync(path);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync();
    }

    public async Task<JsonNode> JsonAsync(string path) => JsonNode.Parse(await BytesAsync(path))!;

    public async Task<HttpResponseMessage> AskForTokenAsync(string id, string secret, string grant = "client_credentials")
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = grant, ["client_id"] = id, ["client_secret"] = secret });
        return await _http.PostAsync(Variable("URL") + "/oauth/token", form);
    }

    /// <summary>Fetches a token and uses it from now on.</summary>
    public async Task LogInAsync()
    {
        using var response = await AskForTokenAsync(Variable("ID"), Variable("SECRET"));
        response.EnsureSuccessStatusCode();
        _token = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString();
    }

    /// <summary>All cursor pages of the office's dossiers, from the first on.</summary>
    public async Task<List<JsonNode>> DossierPagesAsync(string query = "limit=50")
    {
        var pages = new List<JsonNode>();
        string? cursor = null;
        do
        {
            pages.Add(await JsonAsync($"/api/v1/dossiers?{query}{(cursor is null ? "" : $"&cursor={cursor}")}"));
            cursor = (string?)pages[^1]["paging"]!["next"];
        }
        while (cursor is not null);
        return pages;
    }

    public void Dispose() => _http.Dispose();
}
