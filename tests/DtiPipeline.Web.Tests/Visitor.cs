using System.Net;
using System.Text.RegularExpressions;

namespace DtiPipeline.Web.Tests;

/// <summary>A browser without script: keeps cookies, sends forms with their token, follows nothing by itself.</summary>
public sealed partial class Visitor(Uri site, string login = "", string password = "") : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true, CookieContainer = new CookieContainer() }) { BaseAddress = site };

    public string Login => login;

    public string Password => password;

    /// <summary>The same person before another site, not signed in there.</summary>
    public Visitor At(Uri other) => new(other, login, password);

    /// <summary>Says these in the head of every request from now on.</summary>
    public void Say(params (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers)
        {
            _client.DefaultRequestHeaders.Remove(name);
            _client.DefaultRequestHeaders.Add(name, value);
        }
    }

    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>An answer as it comes over the line.</summary>
    /// <param name="coding">How the browser says it can be packed.</param>
    public async Task<HttpResponseMessage> GetAsync(string path, string coding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.AcceptEncoding.ParseAdd(coding);
        return await _client.SendAsync(request);
    }

    /// <summary>The text of a page that must be there, as a reader sees it: with letters, not with their codes.</summary>
    public async Task<string> PageAsync(string path)
    {
        var answer = await GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode} {answer.Headers.Location}\n{text}");
        return WebUtility.HtmlDecode(text);
    }

    public Task<HttpResponseMessage> SignInAsync(string? with = null) => PostAsync("/login", ("login", login), ("password", with ?? password));

    /// <summary>Opens a page and sends the form on it.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) => PostAsync(path, path, fields);

    /// <summary>Opens a page and sends a form on it that goes to another address.</summary>
    public async Task<HttpResponseMessage> PostAsync(string page, string path, params (string Name, string Value)[] fields) =>
        await SendAsync(path, [.. fields, ("__RequestVerificationToken", Token().Match(await (await GetAsync(page)).Content.ReadAsStringAsync()).Groups["token"].Value)]);

    /// <summary>Opens a page and sends the form on it with a file.</summary>
    public async Task<HttpResponseMessage> BringAsync(string path, string file, byte[] bytes, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(bytes), "file", file } };
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        form.Add(new StringContent(Token().Match(await PageAsync(path)).Groups["token"].Value), "__RequestVerificationToken");
        return await _client.PostAsync(new Uri(path, UriKind.Relative), form);
    }

    /// <summary>Sends exactly these fields.</summary>
    public Task<HttpResponseMessage> SendAsync(string path, params (string Name, string Value)[] fields) =>
        _client.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    /// <summary>Sends exactly these fields by any method.</summary>
    public async Task<HttpResponseMessage> RequestAsync(HttpMethod method, string path, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))) };
        return await _client.SendAsync(request);
    }

    /// <summary>Sends the form to <paramref name="action"/> that stands on a page; its own fields give way to those given here.</summary>
    /// <param name="with">A piece of text that tells the form from others on the page.</param>
    public async Task<HttpResponseMessage> SubmitAsync(string page, string action, string with, params (string Name, string Value)[] fields) =>
        await UploadAsync(action, null, Filled(SentForm.On(await PageAsync(page), action, with), fields));

    /// <summary>Sends fields as a form with a file does.</summary>
    public async Task<HttpResponseMessage> UploadAsync(string action, byte[]? file, params (string Name, string Value)[] fields)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        if (file is not null)
            content.Add(new ByteArrayContent(file), "file", "minh-chung.pdf");
        return await _client.PostAsync(new Uri(action, UriKind.Relative), content);
    }

    /// <summary>A form's own fields with others in their place.</summary>
    public static (string Name, string Value)[] Filled((string Name, string Value)[] own, params (string Name, string Value)[] fields) =>
        [.. own.Where(field => fields.All(other => other.Name != field.Name)), .. fields];

    public void Dispose() => _client.Dispose();

    /// <summary>The value of a hidden field on a page.</summary>
    public static string Hidden(string page, string name) => Regex.Match(page, $"name=\"{name}\" type=\"hidden\" value=\"(?<v>[^\"]*)\"|name=\"{name}\" value=\"(?<v>[^\"]*)\"", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups["v"].Value;

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
